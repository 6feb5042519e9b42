"""All that is stored of a person."""

from typing import Any

from django.db.models import QuerySet

from cms.typed.mailboxes import mailbox
from workflows.models import Invitation, Member, ParentalConsent
from workflows.queries.members.kinds_of_answer import answers_of

INTERNAL_KEYS = {"id", "key", "digest", "invitation_id", "member_id"}  # meaningless outside the database


def members_with_email(email: str) -> QuerySet[Member]:
    """Return the members of any panel with this mailbox."""
    members = Member.objects.filter(mailbox=mailbox(email)).exclude(mailbox="").order_by("pk")
    return members.select_related("panel", "parental_consent")


def parents_with_email(email: str) -> QuerySet[ParentalConsent]:
    """Return the unanswered requests to the parent with this mailbox."""
    asked = ParentalConsent.objects.exclude(email="").values_list("pk", "email")
    same = [pk for pk, parent in asked if mailbox(parent) == mailbox(email)]
    return ParentalConsent.objects.filter(pk__in=same).select_related("member__panel").order_by("pk")


def member_data(member: Member) -> dict[str, Any]:
    """Return everything that is stored of a member, by field: moments as datetimes, answers of every kind."""
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
        "confirmed_at": member.confirmed_at,
        "link_handed_over_at": member.handed_over_at,
        "joined_at": member.joined_at,
        "last_invited_at": member.last_invited_at,
        "last_read_at": member.last_read_at,
        "parent": consent
        and {
            "email": consent.email,
            "language": consent.language,
            "asked_at": consent.asked_at,
            "agreed_at": consent.given_at,
            "agreed_to_speaking_at": consent.speaking_at,
        },
        "rounds": [invitation_data(invitation) for invitation in invitations],
    }


def invitation_data(invitation: Invitation) -> dict[str, Any]:
    """Return what is stored of one round, with everything that belongs to the invitation."""
    return {
        "text": invitation.round.text.title,
        "language": invitation.round.text.language,
        "invited_at": invitation.created_at,
        "started_at": invitation.started_at,
        "reminded_at": invitation.reminded_at,
        "stopped_at": invitation.stopped_at,
        "answers": {
            kind: [_without_keys(row) for row in rows.values()]
            for kind, rows in answers_of(Invitation.objects.filter(pk=invitation.pk)).items()
        },
    }


def _without_keys(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in INTERNAL_KEYS}
