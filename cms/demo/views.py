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
from workflows.mails.urls import invitation_url, member_url, parent_url
from workflows.models import Invitation, ParentalConsent, Round
from workflows.queries.recordings.in_force import audio_of


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
        parents=_parents(),
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
        {
            "round": round_,
            "invitations": [_invitation(invitation) for invitation in invitations],
            "has_pictures": bool(round_.text.content.get("files")),
            "has_voice": bool(audio_of(round_.text.content, round_.text.digest)),
        }
        for round_, invitations in groupby(waiting, key=lambda invitation: invitation.round)
    ]
    return sorted(readings, key=lambda reading: _sort_key(reading["round"]))


def _parents() -> list[dict[str, str]]:
    """Return the questions to parents that wait for an answer."""
    waiting = ParentalConsent.objects.unanswered().select_related("member").order_by("pk")
    return [{"child": consent.member.name, "url": parent_url(consent)} for consent in waiting]


def _sort_key(round_: Round) -> tuple[str, int, int]:
    """Sort national rounds before those of regions, and languages as the installation has them."""
    region, language = round_.panel.region, round_.panel.language
    places = {code: place for place, (code, _name) in enumerate(settings.LANGUAGES)}
    return region.code if region else "", places.get(language, len(places)), round_.pk


def _invitation(invitation: Invitation) -> dict[str, Any]:
    member = invitation.member
    return {
        "name": member.name if member else "",
        "url": invitation_url(invitation),
        "own_page": member_url(member) if member else "",
    }
