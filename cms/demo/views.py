"""The start page of the demonstration."""

from django.http import HttpRequest, HttpResponse

from cms.content.views.start import start_page
from cms.demo.loading.accounts import ACCOUNTS, PASSWORD
from workflows.messages.addresses import member_address
from workflows.models import Invitation
from workflows.notifications import invitation_address


def start(request: HttpRequest) -> HttpResponse:
    """Say who goes where, with the accounts and the open invitations of the demonstration."""
    invitations = (
        Invitation.objects.filter(round__outcome="open", revoked_at=None, verdict=None)
        .exclude(member=None)
        .select_related("member", "round__panel", "round__text")
        .order_by("round__panel__name", "member__name")
    )
    context = {
        "accounts": [
            {"username": name, "name": f"{parts[0]} {parts[1]}"} for name, parts in ACCOUNTS.items()
        ],
        "password": PASSWORD,
        "invitations": [
            {
                "invitation": found,
                "address": invitation_address(found),
                "own_page": found.member and member_address(found.member),
            }
            for found in invitations
        ],
    }
    return start_page(request, "demo/start.html", **context)
