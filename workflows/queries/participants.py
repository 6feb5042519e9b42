"""Who took part in the reading of a text."""

from django.db.models import Exists, OuterRef, Q

from workflows.models import Answer, Invitation, Remark, Verdict
from workflows.models.round import RoundQuerySet
from workflows.policies import may_take_part


def participants(rounds: RoundQuerySet) -> list[Invitation]:
    """Return the newest invitation of each member who answered in one of these rounds; one query.

    Left out is who agrees no more, has left, or whose answers are gone.
    """
    answered = Q()
    for kind in (Remark, Answer, Verdict):
        answered |= Q(Exists(kind.objects.filter(invitation=OuterRef("pk"))))
    found = Invitation.objects.filter(
        answered, round__in=rounds, consent__isnull=False, revoked_at=None, member__isnull=False
    ).select_related("member__panel", "member__parental_consent")
    newest: dict[int | None, Invitation] = {}
    for invitation in found.order_by("-pk"):
        newest.setdefault(invitation.member_id, invitation)
    return [one for one in newest.values() if one.member and may_take_part(one.member)]
