"""To whom a personal link belongs."""

from typing import TypeVar

from django.db.models import QuerySet

from cms.secret_links.secret_link import TOKEN_LENGTH, token_hash
from workflows.errors import InvitationUnknown
from workflows.models import EndedLink, Invitation, Member, ParentalConsent, Voice

Record = TypeVar("Record", Invitation, Member, ParentalConsent, Voice)


def invitation_by_token(token: str) -> Invitation:
    """Return the invitation of a link, ended or not. Raises InvitationUnknown."""
    return _by_token(
        token,
        Invitation.objects.select_related(
            "consent",
            "member__panel",
            "member__parental_consent",
            "round__panel__region__support_point",
            "round__text",
        ),
    )


def member_by_token(token: str) -> Member:
    """Return the member to whom a personal page belongs. Raises InvitationUnknown."""
    return _by_token(token, Member.objects.select_related("panel__region__support_point", "parental_consent"))


def consent_by_token(token: str) -> ParentalConsent:
    """Return the consent that a parent's link belongs to. Raises InvitationUnknown."""
    return _by_token(token, ParentalConsent.objects.select_related("member__panel__region__support_point"))


def ended_link(token: str) -> EndedLink | None:
    """Return what is left of the link of somebody who was erased; None for any other."""
    if len(token) != TOKEN_LENGTH:
        return None
    return EndedLink.objects.filter(token_hash=token_hash(token)).first()


def voice_by_token(token: str) -> Voice:
    """Return the voice that a speaker's link belongs to, ended or not. Raises InvitationUnknown."""
    return _by_token(token, Voice.objects.all())


def _by_token(token: str, records: "QuerySet[Record]") -> Record:
    """Return the record with this hash, if a secret key in use opens the link."""
    if len(token) != TOKEN_LENGTH:
        raise InvitationUnknown
    record = records.filter(token_hash=token_hash(token)).first()
    if record is None or not record.opens_with(token):
        raise InvitationUnknown
    return record
