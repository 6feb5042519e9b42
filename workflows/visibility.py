"""Who sees what of a round: everybody reads on their own first. All code that shows answers asks here.

`can_see_x` decides for one round or invitation; `shown_to_x` filters many answers by the same rule. Names are
never shown with answers.
"""

from typing import TypeVar

from django.db.models import F, Model, Q, QuerySet

from workflows.enums import Outcome
from workflows.models import Invitation, Round

# remarks, answers or verdicts: what belongs to an invitation
AnswerRow = TypeVar("AnswerRow", bound=Model)


def member_can_see_answers(viewer: Invitation, owner: Invitation) -> bool:
    """Whether a member sees the marks, answers and verdict that came in with an invitation.

    Their own always; those of others in the same round only when it is closed.
    """
    if viewer.pk == owner.pk:
        return True
    return viewer.round_id == owner.round_id and not viewer.round.is_open


def own_answers(rows: "QuerySet[AnswerRow]", viewer: Invitation) -> "QuerySet[AnswerRow]":
    """Return only the member's own of these marks, answers or verdicts: all that a reading page shows."""
    return rows.filter(invitation=viewer)


def editor_can_see_answers(round: Round) -> bool:  # noqa: A002 - the domain's term
    """Whether editors see marks, answers and comments: once the round is closed, so nobody is steered."""
    return not round.is_open


def shown_to_editors(rows: "QuerySet[AnswerRow]") -> "QuerySet[AnswerRow]":
    """Return only those of these marks, answers or verdicts that editors may see and that counted.

    Those of a member whose link was revoked while the round was open did not count.
    """
    return rows.filter(~Q(invitation__round__outcome=Outcome.OPEN.value), _COUNTED)


def editor_can_see_decisions(round: Round) -> bool:  # noqa: A002 - the domain's term
    """Whether editors see how many said yes; they may always see how many answered."""
    return not round.is_open


_COUNTED = Q(invitation__revoked_at=None) | Q(invitation__revoked_at__gte=F("invitation__round__closed_at"))
