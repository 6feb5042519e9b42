"""One thing that somebody does, and what of it sites should notice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.journeys.gestures.served import Served
from tests.journeys.gestures.world import World

Do = Callable[[World], None]


@dataclass(frozen=True)
class Gesture:
    """What is done, and which documents are gone, new or changed after it; nothing of all others.

    `anew`: whether the same would be served if everything was written anew. It would not where a page says
    something else, for the time being, than what was approved and stays public.
    """

    do: Do
    gone: frozenset[str]
    new: frozenset[str]
    changed: frozenset[str]
    anew: bool

    @property
    def name(self) -> str:
        """What it is called in the list of tests."""
        return self.do.__name__

    def expected(self) -> dict[str, frozenset[str]]:
        """The same as `noticed` tells when all is well."""
        return {"gone": self.gone, "new": self.new, "changed": self.changed}


GESTURES: list[Gesture] = []


def gesture(
    *, gone: Iterable[str] = (), new: Iterable[str] = (), changed: Iterable[str] = (), anew: bool = True
) -> Callable[[Do], Do]:
    """Add a gesture to those that are tried."""

    def add(do: Do) -> Do:
        GESTURES.append(Gesture(do, frozenset(gone), frozenset(new), frozenset(changed), anew))
        return do

    return add


def noticed(before: Served, after: Served) -> dict[str, frozenset[str]]:
    """Which documents are gone, new, or say something else."""
    both = before.keys() & after.keys()
    return {
        "gone": frozenset(before.keys() - after.keys()),
        "new": frozenset(after.keys() - before.keys()),
        "changed": frozenset(name for name in both if before[name] != after[name]),
    }


def in_regions(*names: str) -> list[str]:
    """The documents of these texts: for all, and for the region that adds to them."""
    return [f"{name}{code}" for name in names for code in ("", " PO2601")]
