"""Change the pure rules, a little at a time, and say which changes their unit tests do not notice."""

import argparse
import os
import random
import sys
from typing import Final

from tests.mutants.mutant import mutants_of
from tests.mutants.report import Report
from tests.mutants.rules import RULES
from tests.mutants.running import run

LEAST_SHARE: Final = 95  # percent of the changes that can be noticed
FEWEST: Final = 180


def main() -> int:
    """Return 0 when enough is noticed and the table of equivalents holds, 1 otherwise."""
    options = _options()
    modules = options.modules or list(RULES)
    mutants = [mutant for module in modules for mutant in mutants_of(module)]
    if options.sample:
        mutants = random.Random(options.seed).sample(mutants, min(options.sample, len(mutants)))
    report = Report(mutants)
    run(modules, mutants, options.jobs, report.add)
    fewest = 1 if options.modules or options.sample else FEWEST
    return 0 if report.is_good(share=LEAST_SHARE, fewest=fewest) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("modules", nargs="*", help="rules to change, by module; all of them unless given")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--sample", type=int, default=0, help="so many changes, chosen by the seed")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
