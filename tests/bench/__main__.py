"""Run the bench. Ends with 1 when a promise is not kept.

A measure is a function that yields lines; add another one to `measured`.
"""

import subprocess
import sys
from collections.abc import Iterator

from tests.bench.databases import databases
from tests.bench.measures import Line, against_memory, against_wagtail, with_more_articles
from tests.bench.server import ROOT, environment, fill, serving

ARTICLES, TIMES = 100, 100


def queries_per_read(database: str) -> Iterator[Line]:
    """The most queries that any read costs."""
    command = [sys.executable, "-m", "tests.bench.queries"]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(database), check=True, capture_output=True, text=True
    )
    yield Line("database queries per read", int(done.stdout), 1, at_most=True)


def measured() -> Iterator[Line]:
    """Yield every line."""
    with databases("small", "large") as (small, large):
        fill(small, ARTICLES)
        fill(large, ARTICLES * TIMES)
        yield from queries_per_read(large)
        with serving(small) as small_node, serving(large) as large_node:
            yield from against_memory(small_node)
            yield from against_wagtail(small_node)
            yield from with_more_articles(small_node, large_node)
        # from the last verdict to the article in the API: `yield from verdict_to_api(small)`


def main() -> int:
    """Print the lines as they come; return how the process ends."""
    kept = True
    for line in measured():
        print(line, flush=True)  # noqa: T201 - this is what the bench is for
        kept = kept and line.kept
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
