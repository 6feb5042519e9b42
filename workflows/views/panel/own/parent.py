"""A parent says whether a child of 12 to 15 may take part."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.erase_member import erase_member
from workflows.actions.spoken.let_child_speak import let_child_speak
from workflows.enums import Manner
from workflows.models import ParentalConsent
from workflows.views.panel.own.page import parent_page, show


@parent_page
def parent(request: HttpRequest, consent: ParentalConsent) -> HttpResponse:
    """Ask; store a yes, or erase the child at a no, now or later. Opening the page changes nothing.

    A no is asked about first: what is erased does not come back. Whether the child may also speak answers is
    asked apart, where the panel allows it.
    """
    answer = request.POST.get("answer") if request.method == "POST" else None
    language_url = reverse("panel:parents_language", args=[consent.token])
    page = partial(show, request, member=consent.member, tone=Manner.PARENTS, consent=consent)
    page = partial(page, may_allow=consent.member.panel.spoken_answers or consent.speaking_at is not None)
    if answer == "no" and "sure" in request.POST:
        left = page("child_left", language_url="")
        erase_member(member=consent.member)
        return left
    if answer == "yes":
        agree_for_child(consent=consent)
    if answer in ("speak", "silent") or (answer == "yes" and "speak" in request.POST):
        let_child_speak(consent=consent, may=answer != "silent")
    consent.refresh_from_db()
    return page("child_stops" if answer == "no" else "parent", language_url=language_url)
