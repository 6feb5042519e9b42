"""Who sees what of a round: everybody reads on their own first. Whoever shows something, asks here.

`can_see_x` answers for one round or invitation; `shown_to_x` leaves of many answers what may be seen, by the
same rule. `reader_numbers` is what an editor sees in the place of a name: names are never shown with answers.
"""

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import F, Model, Q, QuerySet

from workflows.enums import Outcome
from workflows.models import Invitation, Round

# remarks, answers or verdicts: what belongs to an invitation
Given = TypeVar("Given", bound=Model)


def member_can_see_answers(viewer: Invitation, owner: Invitation) -> bool:
    """Whether a member sees the marks, answers and verdict that came in with an invitation.

    The own ones always; those of others in the same round only when it is closed.
    """
    if viewer.pk == owner.pk:
        return True
    return viewer.round_id == owner.round_id and not viewer.round.is_open


def own_answers(rows: "QuerySet[Given]", viewer: Invitation) -> "QuerySet[Given]":
    """Leave of these marks, answers or verdicts the member's own: what every page of a reading shows."""
    return rows.filter(invitation=viewer)


def editor_can_see_answers(round: Round) -> bool:  # noqa: A002 - the house's word
    """Whether editors see marks, answers and comments: when the round is closed, so that none is steered."""
    return not round.is_open


def shown_to_editors(rows: "QuerySet[Given]") -> "QuerySet[Given]":
    """Leave of these marks, answers or verdicts what `editor_can_see_answers` allows, and what counted.

    What a member said whose link was taken back while the round was open did not count.
    """
    return rows.filter(~Q(invitation__round__outcome=Outcome.OPEN.value), _COUNTED)


def editor_can_see_decisions(round: Round) -> bool:  # noqa: A002 - the house's word
    """Whether editors see how many said yes; how many answered at all they may always see."""
    return not round.is_open


def reader_numbers(invitations: Iterable[Invitation]) -> dict[int, int]:
    """Return a number for each invitation of a round: the same each time, and telling nothing of anybody.

    The order is that of the invitations' random keys, not that in which members were invited or answered.
    """
    ordered = sorted(invitations, key=lambda invitation: invitation.key)
    return {invitation.pk: number for number, invitation in enumerate(ordered, start=1)}


_COUNTED = Q(invitation__revoked_at=None) | Q(invitation__revoked_at__gte=F("invitation__round__closed_at"))
