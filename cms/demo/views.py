"""The start page of the demonstration."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.demo.loading.accounts import ACCOUNTS, PASSWORD
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
        "invitations": [{"invitation": found, "address": invitation_address(found)} for found in invitations],
    }
    return render(request, "demo/start.html", context)
