"""What becomes of the changes: said while they are tried, and counted."""

import time
from collections import Counter
from collections.abc import Collection

from tests.mutants.equivalent import EQUIVALENT
from tests.mutants.mutant import Mutant
from tests.mutants.running import Result


class Report:
    """Names what is not noticed as soon as it is known, and each rule when it is done."""

    def __init__(self, mutants: Collection[Mutant]) -> None:
        self.begin = time.monotonic()
        self.known = {mutant for mutant in mutants if any(one.matches(mutant) for one in EQUIVALENT)}
        self.left = Counter(mutant.module for mutant in mutants)
        self.possible = Counter(mutant.module for mutant in mutants if mutant not in self.known)
        self.unnoticed = Counter[str]()
        self.endless = 0
        self.wrong = 0

    def add(self, mutant: Mutant, result: Result) -> None:
        """Count one change."""
        survived, module = result is Result.SURVIVED, mutant.module
        self.endless += result is Result.ENDLESS
        if survived and mutant not in self.known:
            self.unnoticed[module] += 1
            say(f"not noticed: {mutant}")
        if not survived and mutant in self.known:
            self.wrong += 1
            say(f"noticed, though it is listed as changing nothing: {mutant}")
        self.left[module] -= 1
        if not self.left[module]:
            total = self.possible[module]
            say(f"{module:<28} {total - self.unnoticed[module]:>4} of {total:>4}")

    def is_good(self, *, share: int, fewest: int) -> bool:
        """Say how it ended, and whether that is this share, in percent, of at least so many changes."""
        possible = self.possible.total()
        noticed = possible - self.unnoticed.total()
        say(
            f"{noticed} of {possible} changes noticed ({noticed * 100 / max(possible, 1):.1f}%),"
            f" {self.endless} of them because the tests did not end; {len(self.known)} more change nothing"
            f" that can be observed. {time.monotonic() - self.begin:.0f} seconds."
        )
        all_tried = not self.left.total()
        return all_tried and not self.wrong and possible >= fewest and noticed * 100 >= share * possible


def say(line: str) -> None:
    """Show a line at once."""
    print(line, flush=True)  # noqa: T201 - this is what it is for
