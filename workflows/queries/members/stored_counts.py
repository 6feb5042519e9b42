"""How much is stored of a member: counts that tell what an erasure deletes, without showing it."""

from dataclasses import dataclass

from workflows.enums import Outcome
from workflows.models import Answer, Invitation, Member, Remark, Verdict
from workflows.queries.members.personal_data import members_with_email


@dataclass(frozen=True)
class StoredCounts:
    """What is deleted with a member. `open_rounds` are those in which a verdict then no longer counts.

    `elsewhere`: the members of other panels with the same e-mail address.
    """

    invitations: int
    marks: int
    answers: int
    verdicts: int
    open_rounds: int
    asked_a_parent: bool
    elsewhere: list[Member]


def stored_counts(member: Member) -> StoredCounts:
    """Return the counts for one member."""
    invitations = Invitation.objects.filter(member=member)
    same = members_with_email(member.email).exclude(pk=member.pk)  # nobody when there is none
    verdicts = Verdict.objects.filter(invitation__in=invitations)
    return StoredCounts(
        invitations=invitations.count(),
        marks=Remark.objects.filter(invitation__in=invitations).count(),
        answers=Answer.objects.filter(invitation__in=invitations).count(),
        verdicts=verdicts.count(),
        open_rounds=verdicts.filter(invitation__round__outcome=Outcome.OPEN).count(),
        asked_a_parent=hasattr(member, "parental_consent"),
        elsewhere=list(same),
    )
