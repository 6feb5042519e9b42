"""The start page of the demonstration."""

from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cms.content.views.start import start_page
from cms.demo.examples import examples_for_developers, examples_for_editors
from cms.demo.loading.accounts import ACCOUNTS, DESCRIPTIONS, PASSWORD
from cms.demo.loading.keys import KEY
from cms.demo.loading.keys import REGION as KEY_REGION
from workflows.mails.urls import invitation_url, member_url
from workflows.models import Invitation, Round


def start(request: HttpRequest) -> HttpResponse:
    """Show who goes where, with the accounts and the open invitations of the demonstration."""
    examples = examples_for_editors()
    accounts = [
        {
            "username": username,
            "name": " ".join(names),
            "does": DESCRIPTIONS[username],
            "examples": examples[username],
        }
        for username, (*names, _roles) in ACCOUNTS.items()
    ]
    return start_page(
        request,
        "demo/start.html",
        accounts=accounts,
        password=PASSWORD,
        readings=_readings(),
        api=examples_for_developers(),
        key=KEY,
        key_region=KEY_REGION,
    )


def _readings() -> list[dict[str, Any]]:
    """Return every open round with the invitations that are still open."""
    waiting = (
        Invitation.objects.filter(round__outcome="open", revoked_at=None, verdict=None)
        .exclude(member=None)
        .select_related("member", "round__panel__region", "round__text")
        .order_by("round", "member__name")
    )
    readings = [
        {"round": round_, "invitations": [_invitation(invitation) for invitation in invitations]}
        for round_, invitations in groupby(waiting, key=lambda invitation: invitation.round)
    ]
    return sorted(readings, key=lambda reading: _sort_key(reading["round"]))


def _sort_key(round_: Round) -> tuple[str, bool, int]:
    """Sort national rounds before those of regions, and Dutch before other languages."""
    region, panel = round_.panel.region, round_.panel
    return region.code if region else "", panel.language != settings.LANGUAGE_CODE, round_.pk


def _invitation(invitation: Invitation) -> dict[str, Any]:
    member = invitation.member
    return {
        "name": member.name if member else "",
        "url": invitation_url(invitation),
        "own_page": member_url(member) if member else "",
    }
