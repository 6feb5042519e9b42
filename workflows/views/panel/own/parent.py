"""A parent says whether a child of 12 to 15 may take part."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.erase_member import erase_member
from workflows.models import ParentalConsent
from workflows.rules.retention import retention_days
from workflows.views.panel.own.page import parent_page, show
from workflows.views.panel.own.wording import retention_period


@parent_page
def parent(request: HttpRequest, consent: ParentalConsent) -> HttpResponse:
    """Ask; store a yes, or erase the child at a no, now or later. Opening the page changes nothing."""
    answer = request.POST.get("answer") if request.method == "POST" else None
    if answer == "no":
        page = show(request, "child_left", consent.member)
        erase_member(member=consent.member)
        return page
    if answer == "yes":
        agree_for_child(consent=consent)
        consent.refresh_from_db()
    return show(
        request,
        "parent",
        consent.member,
        consent=consent,
        term=retention_period(retention_days(settings.PANEL_RETENTION_DAYS)),
    )
