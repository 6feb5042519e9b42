"""Whose turn it is to read. Pure: candidates in, the selection out.

Turns are spread fairly: members who never had one come first, then those whose last turn was longest ago. An
invitation that was not answered counts as a turn, so that a member who never answers does not take the place
of others for ever.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from workflows.enums import Aim

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Candidate:
    """A member who may read. `rests`: has read in one of the latest rounds."""

    pk: int
    meets: frozenset[Aim] = frozenset()
    last_read: datetime | None = None
    last_invited: datetime | None = None
    rests: bool = False

    @property
    def order(self) -> tuple[bool, datetime, int]:
        """The sort key of the turns; resting members come after all others."""
        return self.rests, max(self.last_read or NEVER, self.last_invited or NEVER), self.pk


def select_readers(
    candidates: list[Candidate], *, required: int, reserve: int, aims: Mapping[Aim, int]
) -> list[Candidate]:
    """Return up to `required` + `reserve` candidates, in the order of their turns.

    Resting members are asked only when the others are fewer than `required`. For an aim that the fair order
    misses, the next candidate who meets it replaces the last one in the selection who is not required for an
    aim; nobody is called from rest for an aim.
    """
    waiting = sorted(candidates, key=lambda candidate: candidate.order)
    available = sum(not candidate.rests for candidate in waiting)
    size = min(required + reserve, max(available, required))
    selection, waiting = waiting[:size], waiting[size:]
    for aim, wanted in aims.items():
        while _count(selection, aim) < wanted and (swap := _swap(selection, waiting, aim, aims)):
            outgoing, incoming = swap
            selection.remove(outgoing)
            selection.append(incoming)
            waiting.remove(incoming)
    return sorted(selection, key=lambda candidate: candidate.order)


def with_neighbours(
    own: list[Candidate],
    neighbours: list[Candidate],
    *,
    required: int,
    reserve: int,
    aims: Mapping[Aim, int],
) -> list[Candidate]:
    """Return the selection among the own candidates; when they are too few, neighbours after them.

    As many neighbours as are missing from `required`, and the reserve, by the aims that the own ones leave
    open. With enough own candidates, resting or not, no neighbour is asked.
    """
    selection = select_readers(own, required=required, reserve=reserve, aims=aims)
    missing = required - len(selection)
    if missing <= 0:
        return selection
    open_aims = {aim: wanted - _count(selection, aim) for aim, wanted in aims.items()}
    return selection + select_readers(neighbours, required=missing, reserve=reserve, aims=open_aims)


def _swap(
    selection: list[Candidate], waiting: list[Candidate], aim: Aim, aims: Mapping[Aim, int]
) -> tuple[Candidate, Candidate] | None:
    incoming = next((candidate for candidate in waiting if aim in candidate.meets), None)
    if incoming is None:
        return None
    for outgoing in sorted(selection, key=lambda candidate: candidate.order, reverse=True):
        required = any(_count(selection, met) <= aims.get(met, 0) for met in outgoing.meets)
        if not required and (outgoing.rests or not incoming.rests):
            return outgoing, incoming
    return None


def _count(candidates: list[Candidate], aim: Aim) -> int:
    return sum(aim in candidate.meets for candidate in candidates)
