"""In which language and how a member wants to be reached."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from workflows.actions.members.set_preferences import set_preferences
from workflows.enums import ReachedBy
from workflows.errors import ChangedElsewhere
from workflows.models import Member
from workflows.views.panel.own.forms import ReachForm
from workflows.views.panel.own.page import member_page, show


@member_page
def reach(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask, store the choice and go back; the next page is in the new language.

    After another address the link of this page has ended, and the page that says so leads nowhere: the new
    link is mailed. When another choice would be overwritten, the page stays, with both.
    """
    if request.method == "POST":
        form, opened_with = ReachForm(request.POST), member.serial
        if form.is_valid() and _save(member, form):
            if member.serial != opened_with:
                with translation.override(member.page_language):
                    return show(request, "moved", member, language_url="")
            return redirect(f"{reverse('panel:mine', args=[member.token])}?bewaard")
        member.refresh_from_db()
    else:
        current = {"reached_by": member.reached_by, "email": member.email, "language": member.page_language}
        form = ReachForm(initial={**current, "made_from": member.fingerprint})
    response = show(request, "reach", member, form=form, onward=reverse("panel:mine", args=[member.token]))
    response.status_code = 409 if form.elsewhere else 200
    return response


def _save(member: Member, form: ReachForm) -> bool:
    choices = form.cleaned_data
    try:
        set_preferences(
            member=member,
            language=choices["language"],
            reached_by=ReachedBy(choices["reached_by"]),
            email=choices["email"],
            made_from=choices["made_from"],
        )
    except ChangedElsewhere as error:
        form.ask(error)
        return False
    except ValidationError:  # what the form cannot know: somebody else on the panel has this address
        form.add_error("email", _("We cannot use this address. Choose another one."))
        return False
    return True
