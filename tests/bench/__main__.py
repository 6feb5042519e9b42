"""Run the bench. Ends with 1 when a promise is not kept.

A measure is a function that yields lines; add another one to `measured`.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.bench.copies import first_copy, mirror
from tests.bench.databases import Kind, databases, kinds
from tests.bench.kept import front
from tests.bench.measures import (
    Line,
    against_memory,
    against_the_usual_way,
    against_wagtail,
    feed,
    merged_for_a_region,
    not_modified,
    search,
    with_more_articles,
)
from tests.bench.phone import NotMeasured, slow_phone
from tests.bench.server import EDITORIAL, ROOT, WITHOUT_FRONT, environment, fill, serving

ARTICLES, TIMES = 100, 100


def queries_per_read(database: str) -> Iterator[Line]:
    """The most queries that any read costs; one that finds nothing asks whether it once was public."""
    found, missed = _said("tests.bench.queries", environment(database))
    yield Line("database queries per read", found, 1, at_most=True)
    yield Line("database queries per read that finds nothing", missed, 2, at_most=True)


def last_verdict(database: str) -> Iterator[Line]:
    """From the last verdict to the text in the API."""
    seconds, with_placeholders, with_pictures = _said(
        "tests.bench.verdict", {**environment(database), **EDITORIAL}
    )
    yield Line("from the last verdict to the API", seconds, 1, " s", at_most=True)
    named = "from the last verdict to the API, with placeholders for 150 regions"
    yield Line(named, with_placeholders, 1, " s", at_most=True)
    yield Line("from the last verdict to the API, with ten pictures", with_pictures, 2, " s", at_most=True)


def translators_desk(database: str) -> Iterator[Line]:
    """From the click to the list of one language."""
    with tempfile.TemporaryDirectory() as static:
        own = {"DJANGO_SETTINGS_MODULE": "tests.bench.phone_settings", "BENCH_STATIC": static}
        variables = {**environment(database), **EDITORIAL, **own}
        (seconds,) = _said("tests.bench.desk", variables, "1000", "14")
    yield Line("the desk with 1,000 articles in 14 languages", seconds, 1, " s", at_most=True)


def readability() -> Iterator[Line]:
    """What a report of a 600-word article costs."""
    milliseconds, megabytes, _words = _said("tests.bench.readability", dict(os.environ))
    yield Line("a readability report of 600 words", milliseconds, 50, " ms", at_most=True)
    yield Line("extra memory for readability", megabytes, 20, " MB", at_most=True)


def _said(module: str, variables: dict[str, str], *words: str) -> list[float]:
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(command, cwd=ROOT, env=variables, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{module} failed:\n{done.stderr}")
    return [float(word) for word in done.stdout.split()]


def measured() -> Iterator[Line | NotMeasured | str]:
    """Yield every line."""
    for kind in kinds():
        yield f"On {kind.name}:"
        with databases(kind.server, "empty") as (empty,):
            fill(empty, "tables")
            yield from of_databases(kind, empty)
    yield "Of the rules:"
    yield from readability()


def of_databases(kind: Kind, empty: str) -> Iterator[Line | NotMeasured]:
    """Yield the lines about what is kept; `empty` is a database with the tables alone."""
    with databases(kind.server, "small", "large", like=empty) as (small, large):
        fill(small, str(ARTICLES))
        seconds = fill(large, str(ARTICLES * TIMES))
        yield Line("10,000 articles in 3 languages and 150 regions, loaded", seconds, 300, " s", at_most=True)
        yield from queries_per_read(large)
        with databases(kind.server, "front", like=small) as (copy,):  # what it writes is in nobody's way
            yield from front(copy)
        with serving(small, **WITHOUT_FRONT) as small_node, serving(large, **WITHOUT_FRONT) as large_node:
            yield from against_memory(small_node, kind.of_memory)
            yield from not_modified(small_node)
            yield from against_wagtail(small_node, kind.of_wagtail)
            yield from against_the_usual_way(small_node)
            yield from merged_for_a_region(small_node)
            yield from with_more_articles(small_node, large_node)
            yield from feed(large_node)
            yield from search(large_node)
        yield from first_copy(large, ARTICLES * TIMES)
        yield from mirror(small)
        yield from last_verdict(small)
        yield from slow_phone(small)
    with databases(kind.server, "desk", like=empty) as (desk,):
        yield from translators_desk(desk)


def main() -> int:
    """Print the lines as they come; return how the process ends."""
    kept = True
    for line in measured():
        print(line, flush=True)  # noqa: T201 - this is what the bench is for
        kept = kept and (isinstance(line, str) or line.kept)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
