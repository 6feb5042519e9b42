"""Where a member's pages are."""

from django.urls import reverse

from workflows.models import Invitation
from workflows.places import Place
from workflows.queries.steps import READ, Step


def address(invitation: Invitation, step: Step) -> str:
    """Return the address of a step behind a personal link."""
    return reverse(f"panel:{step.page}", args=[invitation.token, *filter(None, [step.key])])


def piece_address(invitation: Invitation, anchor: str) -> str:
    """Return the address of a piece's place in the text."""
    return f"{address(invitation, Step(READ))}#p-{anchor}"


def mark_address(invitation: Invitation, place: Place) -> str:
    """Return where a member says what to think of a place."""
    return reverse("panel:mark_place", args=[invitation.token, place.passage, place.start, place.end])
