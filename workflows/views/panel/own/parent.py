"""A parent says whether a child of 12 to 15 may take part."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.erase_member import erase_member
from workflows.enums import Tone
from workflows.models import ParentalConsent
from workflows.views.panel.own.page import parent_page, show


@parent_page
def parent(request: HttpRequest, consent: ParentalConsent) -> HttpResponse:
    """Ask; store a yes, or erase the child at a no, now or later. Opening the page changes nothing.

    A no is asked about first: what is erased does not come back.
    """
    answer = request.POST.get("answer") if request.method == "POST" else None
    context = {
        "consent": consent,
        "tone": Tone.PARENTS.value,
        "language_url": reverse("panel:parents_language", args=[consent.token]),
    }
    if answer == "no":
        sure = "sure" in request.POST
        page = show(request, "child_left" if sure else "child_stops", consent.member, **context)
        if sure:
            erase_member(member=consent.member)
        return page
    if answer == "yes":
        agree_for_child(consent=consent)
        consent.refresh_from_db()
    return show(request, "parent", consent.member, **context)
