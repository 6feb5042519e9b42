"""Power cuts, at a moment that a test chooses."""

from dataclasses import dataclass


class PowerCutError(Exception):
    """The machine of the site stopped."""


@dataclass
class Power:
    """Lasts for so many steps; None: for ever. A site calls `step` around all that could be cut off."""

    left: int | None = None

    def step(self) -> None:
        """Take one step. Raises PowerCutError when nothing is left."""
        if self.left is None:
            return
        if self.left == 0:
            raise PowerCutError
        self.left -= 1
