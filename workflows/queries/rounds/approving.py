"""Whether a round approves its text."""

from workflows.enums import Outcome
from workflows.models import Round
from workflows.models.members.floors import floor
from workflows.rules.own_place import reads


def counts_here(closed: Round) -> bool:
    """Whether this panel decides about a text of this place, by a rule that is not under the floor for it."""
    region = closed.text.region
    too_low = closed.rule.is_lower_than(floor(regional=bool(region)))
    return reads(panel=closed.panel.place, text=region) and not too_low


def approves(closed: Round) -> bool:
    """Whether its readers approved, and it counts for this text."""
    return closed.outcome == Outcome.APPROVED and counts_here(closed)
