"""Whom a personal link belongs to, other than an invitation's."""

from workflows.errors import InvitationUnknown
from workflows.models import Member, ParentalConsent
from workflows.tokens import TOKEN_LENGTH, matches, token_hash


def member_by_token(token: str) -> Member:
    """Return the member of an own page. Raises InvitationUnknown."""
    found = Member.objects.filter(token_hash=_hash(token)).select_related("panel", "parental_consent").first()
    if found is None or not matches(token, token_hash(found.token)):
        raise InvitationUnknown
    return found


def consent_by_token(token: str) -> ParentalConsent:
    """Return the question that a parent's link belongs to. Raises InvitationUnknown."""
    asked = ParentalConsent.objects.filter(token_hash=_hash(token)).select_related("member__panel")
    found = asked.first()
    if found is None or not matches(token, token_hash(found.token)):
        raise InvitationUnknown
    return found


def _hash(token: str) -> str:
    if len(token) != TOKEN_LENGTH:
        raise InvitationUnknown
    return token_hash(token)
