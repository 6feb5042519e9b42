"""The URLs of a member's pages."""

from django.urls import reverse

from workflows.models import Invitation
from workflows.queries.reading.steps import READ, Step


def step_url(invitation: Invitation, step: Step) -> str:
    """Return the URL of a step behind a personal link."""
    return reverse(f"panel:{step.page}", args=[invitation.token, *filter(None, [step.key])])


def piece_url(invitation: Invitation, anchor: str) -> str:
    """Return the URL of a piece's place in the text."""
    return f"{step_url(invitation, Step(READ))}#p-{anchor}"
