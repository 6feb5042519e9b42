"""Where a member's pages are."""

from django.urls import reverse

from workflows.models import Invitation
from workflows.queries.reading.steps import READ, Step
from workflows.rules.places import Place


def step_url(invitation: Invitation, step: Step) -> str:
    """Return the URL of a step behind a personal link."""
    return reverse(f"panel:{step.page}", args=[invitation.token, *filter(None, [step.key])])


def piece_url(invitation: Invitation, anchor: str) -> str:
    """Return the URL of a piece's place in the text."""
    return f"{step_url(invitation, Step(READ))}#p-{anchor}"


def mark_url(invitation: Invitation, place: Place) -> str:
    """Return where a member says what to think of a place."""
    return reverse("panel:mark_place", args=[invitation.token, place.passage, place.start, place.end])
