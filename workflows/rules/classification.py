"""How many texts at once get another audience or other topics."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Reclassification:
    """What is to be changed; without an audience that stays. Topics are keys."""

    audience: tuple[str, ...] = ()
    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()

    def audience_after(self, before: Sequence[str]) -> list[str]:
        """Return the audience that a text has then, as it was when it stays the same in another order."""
        return list(self.audience) if self.audience and set(self.audience) != set(before) else list(before)

    def topics_after(self, before: Collection[str]) -> set[str]:
        """Return the topics that a text has then. What is both added and removed is removed."""
        return (set(before) | self.added) - self.removed
