"""All that is kept of a person."""

from typing import Any

from django.db.models import QuerySet

from workflows.models import Invitation, Member, ParentalConsent
from workflows.queries.members.kinds_of_answer import answers_of

INNER = {"id", "invitation_id", "member_id"}  # keys that say nothing outside the database


def members_with_email(email: str) -> QuerySet[Member]:
    """Return the members, of whatever panel, that are reached at this e-mail address."""
    members = Member.objects.filter(email__iexact=email.strip()).exclude(email="").order_by("pk")
    return members.select_related("panel", "parental_consent")


def parents_with_email(email: str) -> QuerySet[ParentalConsent]:
    """Return the questions to the parent with this e-mail address that wait for an answer."""
    asked = ParentalConsent.objects.filter(email__iexact=email.strip()).exclude(email="")
    return asked.select_related("member__panel").order_by("pk")


def kept_of_member(member: Member) -> dict[str, Any]:
    """Return everything that is kept of a member, by name; moments as datetimes, answers of every kind."""
    consent = ParentalConsent.objects.filter(member=member).first()
    invitations = member.invitations.select_related("round__text").order_by("pk")
    return {
        "panel": member.panel.name,
        "name": member.name,
        "reached_by": member.reached_by,
        "email": member.email,
        "language": member.page_language,
        "age_band": member.age_band,
        "school_of_child": member.school_of_child,
        "reads_little": member.reads_little,
        "dutch_later": member.dutch_later,
        "takes_part": member.active,
        "paused_until": member.paused_until,
        "joined_at": member.joined_at,
        "last_invited_at": member.last_invited_at,
        "last_read_at": member.last_read_at,
        "parent": consent
        and {"email": consent.email, "asked_at": consent.asked_at, "agreed_at": consent.given_at},
        "rounds": [kept_of_invitation(invitation) for invitation in invitations],
    }


def kept_of_invitation(invitation: Invitation) -> dict[str, Any]:
    """Return what is kept of one round, with whatever hangs from its invitation."""
    return {
        "text": invitation.round.text.title,
        "language": invitation.round.text.language,
        "invited_at": invitation.created_at,
        "started_at": invitation.started_at,
        "reminded_at": invitation.reminded_at,
        "answers": {
            kind: [_without_keys(row) for row in rows.values()]
            for kind, rows in answers_of(Invitation.objects.filter(pk=invitation.pk)).items()
        },
    }


def _without_keys(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in INNER}
