"""The rule that turns verdicts into the outcome of a round. Pure: numbers in, outcome out.

A round is approved when enough people have read, a large enough share of them says "yes", with or without
a tip, and no passage has a minus, or a fact that is not right, from two or more readers. The panel's
`Rule` sets the number and the share.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from workflows.enums import Outcome

SHARED_BY = 2
ALL = 100  # percent


@dataclass(frozen=True)
class Rule:
    """When a round is approved: the least number of readers, and the least percentage that says yes."""

    minimum_readers: int
    approval_share: int

    def __post_init__(self) -> None:
        """Raise ValueError for a rule that means nothing."""
        if self.minimum_readers < 1 or not 1 <= self.approval_share <= ALL:
            raise ValueError("A rule needs at least one reader and a share of 1 to 100 percent.")

    def at_least(self, floor: "Rule") -> "Rule":
        """Return this rule, nowhere lower than the floor."""
        return Rule(
            max(self.minimum_readers, floor.minimum_readers), max(self.approval_share, floor.approval_share)
        )

    def is_lower_than(self, other: "Rule") -> bool:
        """Whether it asks less than the other: fewer readers, or a smaller share."""
        return self.at_least(other) != self


@dataclass(frozen=True)
class Tally:
    """How a round stands. `pending` readers are invited and may still decide."""

    yes: int = 0
    yes_with_tip: int = 0
    no: int = 0
    pending: int = 0
    shared_minuses: int = 0

    @property
    def readers(self) -> int:
        """How many have decided."""
        return self.yes + self.yes_with_tip + self.no

    @property
    def in_favour(self) -> int:
        """How many of them say yes, with or without a tip."""
        return self.yes + self.yes_with_tip


@dataclass(frozen=True)
class Minus:
    """A minus of one reader on the characters `start` up to `end` of a passage."""

    reader: int
    passage: str
    start: int
    end: int


def outcome(rule: Rule, tally: Tally, *, deadline_passed: bool = False) -> Outcome:
    """Return what the verdicts so far amount to.

    Before the minimum of readers a round stays open until its deadline. From then on it is approved as soon
    as the share is reached, not approved as soon as the share is out of reach or a minus is shared, and open
    in between.
    """
    if tally.readers < rule.minimum_readers:
        return Outcome.NO_QUORUM if deadline_passed else Outcome.OPEN
    if tally.shared_minuses:
        return Outcome.NOT_APPROVED
    if _reached(rule, tally.in_favour, tally.readers):
        return Outcome.APPROVED
    still_possible = _reached(rule, tally.in_favour + tally.pending, tally.readers + tally.pending)
    return Outcome.OPEN if still_possible and not deadline_passed else Outcome.NOT_APPROVED


def shared_minuses(minuses: Iterable[Minus]) -> set[str]:
    """Return the passages on which two or more readers put a minus at overlapping places."""
    by_passage: defaultdict[str, list[Minus]] = defaultdict(list)
    for minus in minuses:
        by_passage[minus.passage].append(minus)
    return {passage for passage, marks in by_passage.items() if _overlap_between_readers(marks)}


def _overlap_between_readers(minuses: list[Minus]) -> bool:
    return any(
        len({other.reader for other in minuses if other.start < minus.end and minus.start < other.end})
        >= SHARED_BY
        for minus in minuses
    )


def _reached(rule: Rule, in_favour: int, readers: int) -> bool:
    return in_favour * ALL >= rule.approval_share * readers
