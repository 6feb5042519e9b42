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
    """Return the newest closed rounds in which a member answered, and of which something is kept."""
    closed = answered_invitations().filter(member=member).exclude(round__outcome=Outcome.OPEN)
    return list(closed.select_related("round__text")[:most])


def participants(rounds: RoundQuerySet) -> list[Invitation]:
    """Return the newest invitation of each member who answered in one of these rounds; one query.

    Left out is who agrees no more, has left, or whose answers are gone.
    """
    found = answered_invitations().filter(round__in=rounds)
    newest: dict[int | None, Invitation] = {}
    for invitation in found.select_related("member__panel", "member__parental_consent"):
        newest.setdefault(invitation.member_id, invitation)
    return [one for one in newest.values() if one.member and may_take_part(one.member)]
