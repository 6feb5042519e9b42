"""Who took part in the reading of a text."""

from django.db.models import Exists, OuterRef, Q

from workflows.enums import Outcome
from workflows.models import Answer, Invitation, Member, Remark, Verdict
from workflows.models.rounds.invitation import InvitationQuerySet
from workflows.models.rounds.round import RoundQuerySet
from workflows.policies import may_take_part


def answered_invitations() -> InvitationQuerySet:
    """Return the invitations of members who answered, are still there and still agree."""
    answered = Q()
    for kind in (Remark, Answer, Verdict):
        answered |= Q(Exists(kind.objects.filter(invitation=OuterRef("pk"))))
    return Invitation.objects.filter(
        answered, consent__isnull=False, revoked_at=None, member__isnull=False
    ).order_by("-pk")


def closed_readings(member: Member, most: int = 5) -> list[Invitation]:
    """Return the newest closed rounds in which a member answered and of which answers are stored."""
    closed = answered_invitations().filter(member=member).exclude(round__outcome=Outcome.OPEN)
    return list(closed.select_related("round__text")[:most])


def participants(rounds: RoundQuerySet) -> list[Invitation]:
    """Return the newest invitation of each member who answered in one of these rounds; one query.

    Members who no longer agree, have left, or whose answers are gone are left out.
    """
    answered = answered_invitations().filter(round__in=rounds)
    newest: dict[int | None, Invitation] = {}
    for invitation in answered.select_related("member__panel", "member__parental_consent"):
        newest.setdefault(invitation.member_id, invitation)
    return [
        invitation for invitation in newest.values() if invitation.member and may_take_part(invitation.member)
    ]
