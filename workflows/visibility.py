"""Who sees what of a round: each reads for oneself first. Whoever shows something, asks here.

`can_x` answers for one thing; `reader_numbers` is what an editor sees in the place of a name.
"""

from collections.abc import Iterable

from workflows.models import Invitation, Round


def member_can_see_answers(viewer: Invitation, owner: Invitation) -> bool:
    """Whether a member sees the marks, answers and verdict that came in with an invitation.

    The own ones always; those of others in the same round only when it is closed.
    """
    if viewer.pk == owner.pk:
        return True
    return viewer.round_id == owner.round_id and not viewer.round.is_open


def member_can_see_readability(viewer: Invitation) -> bool:
    """Whether a member sees the machine's level of the text: only after the own verdict.

    Asks the database only when the verdict was not fetched along with the invitation.
    """
    return hasattr(viewer, "verdict")


def editor_can_see_answers(round: Round) -> bool:  # noqa: A002 - the house's word
    """Whether editors see marks, answers and comments: when the round is closed, so that none is steered."""
    return not round.is_open


def editor_can_see_decisions(round: Round) -> bool:  # noqa: A002 - the house's word
    """Whether editors see how many said yes; how many answered at all they may always see."""
    return not round.is_open


def editor_can_see_names() -> bool:
    """Whether an editor sees who said what. Never; panel managers keep names, and see no answers."""
    return False


def reader_numbers(invitations: Iterable[Invitation]) -> dict[int, int]:
    """Return a number for each invitation of a round: the same each time, and telling nothing of anybody.

    The order is that of the invitations' random keys, not that in which members were invited or answered.
    """
    ordered = sorted(invitations, key=lambda invitation: invitation.key)
    return {invitation.pk: number for number, invitation in enumerate(ordered, start=1)}
