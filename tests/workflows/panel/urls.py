"""Where a member's pages are."""

from django.urls import reverse

from workflows.models import Invitation


def at(page: str, invitation: Invitation, *parts: object) -> str:
    """The address of a page behind a personal link."""
    return reverse(f"panel:{page}", args=[invitation.token, *parts])
