"""Whose turn it is to read. Pure: candidates in, the chosen ones out.

The reading is spread fairly: whoever had a turn longest ago comes first, and whoever never had one before
everybody else. A turn that somebody let pass counts as a turn, so that a member who never answers does not
take the place of others for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from workflows.enums import Aim

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Candidate:
    """Somebody who may read. `rests`: read in one of the latest rounds."""

    pk: int
    meets: frozenset[Aim] = frozenset()
    last_read: datetime | None = None
    last_invited: datetime | None = None
    rests: bool = False

    @property
    def order(self) -> tuple[bool, datetime, int]:
        """What comes first is asked first; whoever rests comes after all others."""
        return self.rests, max(self.last_read or NEVER, self.last_invited or NEVER), self.pk


def select_readers(
    candidates: list[Candidate], *, needed: int, spare: int, aims: Mapping[Aim, int]
) -> list[Candidate]:
    """Return up to `needed` + `spare` candidates, in the order of their turns.

    Whoever rests is asked only when the others are fewer than are needed. For an aim that the fair choice
    misses, the candidate whose turn comes next takes the place of the one who had a turn last and is not
    needed for an aim; nobody is woken from rest for an aim.
    """
    waiting = sorted(candidates, key=lambda candidate: candidate.order)
    rested = sum(not candidate.rests for candidate in waiting)
    size = min(needed + spare, max(rested, needed))
    chosen, waiting = waiting[:size], waiting[size:]
    for aim, wanted in aims.items():
        while _count(chosen, aim) < wanted and (swap := _swap(chosen, waiting, aim, aims)):
            leaves, comes = swap
            chosen.remove(leaves)
            chosen.append(comes)
            waiting.remove(comes)
    return sorted(chosen, key=lambda candidate: candidate.order)


def _swap(
    chosen: list[Candidate], waiting: list[Candidate], aim: Aim, aims: Mapping[Aim, int]
) -> tuple[Candidate, Candidate] | None:
    comes = next((candidate for candidate in waiting if aim in candidate.meets), None)
    if comes is None:
        return None
    for leaves in sorted(chosen, key=lambda candidate: candidate.order, reverse=True):
        needed = any(_count(chosen, met) <= aims.get(met, 0) for met in leaves.meets)
        if not needed and (leaves.rests or not comes.rests):
            return leaves, comes
    return None


def _count(candidates: list[Candidate], aim: Aim) -> int:
    return sum(aim in candidate.meets for candidate in candidates)
