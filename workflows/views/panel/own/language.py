"""A member, or a parent, chooses the language of the own pages and of mails."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from cms.content.languages import interface_choices
from workflows.actions.members.set_preferences import set_preferences
from workflows.actions.reading.choose_language import choose_language
from workflows.enums import ReachedBy
from workflows.models import Member, ParentalConsent
from workflows.views.panel.own.page import member_page, parent_page
from workflows.views.panel.told import back_within


@member_page
def own_language(request: HttpRequest, member: Member) -> HttpResponse:
    """Store the choice and go back to where it was made. Anything else changes nothing."""
    language = request.POST.get("language", "")
    if language in dict(interface_choices()):
        reached_by = ReachedBy(member.reached_by)
        set_preferences(member=member, language=language, reached_by=reached_by, email=member.email)
    return HttpResponseRedirect(back_within(request, reverse("panel:mine", args=[member.token])))


@parent_page
def parents_language(request: HttpRequest, consent: ParentalConsent) -> HttpResponse:
    """Store the choice of the parent, for the page and for mails; that of the child stays."""
    language = request.POST.get("language", "")
    if language in dict(interface_choices()):
        choose_language(link=consent, language=language)
    return HttpResponseRedirect(reverse("panel:parent", args=[consent.token]))
