"""A member's personal page, without a password."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from workflows.enums import ReachedBy
from workflows.models import Invitation, Member
from workflows.policies import may_take_part, parent_agreed
from workflows.queries.members.participants import closed_readings
from workflows.views.panel.own.page import member_page, show


@member_page
def mine(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what there is to read, and what the member can change."""
    to_read = Invitation.objects.usable().filter(member=member, verdict=None)
    open_now = list(to_read.select_related("round__text").order_by("round__deadline"))
    context: dict[str, Any] = {
        "open_now": open_now if may_take_part(member) else [],
        "unconfirmed": member.confirmed_at is None and member.reached_by == ReachedBy.EMAIL,
        "waits": member.needs_parent and not parent_agreed(member),
        "asked": hasattr(member, "parental_consent"),
        "closed": closed_readings(member),
        "saved": "bewaard" in request.GET,
        "said_yes": "ja" in request.GET and member.confirmed_at is not None,
    }
    return show(request, "home", member, **context)
