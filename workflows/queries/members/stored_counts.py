"""How much is kept of a member: counts, so that who erases knows what goes, without reading it."""

from dataclasses import dataclass

from workflows.enums import Outcome
from workflows.models import Answer, Invitation, Member, Remark, Verdict
from workflows.queries.members.personal_data import members_with_email


@dataclass(frozen=True)
class StoredCounts:
    """What goes when a member is erased. `open_rounds` are those in which a verdict then counts no more.

    `elsewhere`: the same e-mail address on other panels, which is a member of its own there.
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
