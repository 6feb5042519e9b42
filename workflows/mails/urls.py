"""The full URLs in mails. Each personal link is a secret: it belongs in a message to its owner only."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from workflows.enums import Manner
from workflows.models import Invitation, Member, ParentalConsent


def invitation_url(invitation: Invitation) -> str:
    """Return the URL where a member reads."""
    return settings.PUBLIC_URL + reverse("panel:welcome", args=[invitation.token])


def closing_url(invitation: Invitation) -> str:
    """Return the URL where a member sees what was done with the answers."""
    return settings.PUBLIC_URL + reverse("panel:closing", args=[invitation.token])


def member_url(member: Member) -> str:
    """Return the URL of a member's own page."""
    return settings.PUBLIC_URL + reverse("panel:mine", args=[member.token])


def parent_url(consent: ParentalConsent) -> str:
    """Return the URL where a parent answers."""
    return settings.PUBLIC_URL + reverse("panel:parent", args=[consent.token])


def privacy_url(tone: Manner) -> str:
    """Return the URL of the privacy statement in the language that is active. It is no secret."""
    return f"{settings.PUBLIC_URL}{reverse(f'panel:privacy_{tone}')}?taal={get_language()}"
