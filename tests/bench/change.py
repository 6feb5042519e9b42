"""What one changed sentence costs: `python -m tests.bench.change REGIONS ADDING…`; a line for each ADDING.

An article is public in seven languages, in an installation with so many regions; so many of them add to it in
Dutch and in one other language. A line has how many add, the documents that the change wrote, the seconds,
the queries and the transactions. Runs on a database with the tables alone.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import sys
from time import perf_counter
from typing import Any

import django

OTHERS = ["nl-x-simple", "en", "tr", "ar", "pl", "uk"]
ADDED_IN = ("nl", "tr")


def change(adding: int, regions: list[str]) -> tuple[int, float, int, int]:
    """Return what one change of the Dutch text costs while so many regions add to it."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from api.models import Change
    from tests import factories

    source = factories.article(title=f"Zorgplicht {adding}")
    factories.publish_approved(source)
    pages = {"nl": source}
    for language in OTHERS:
        pages[language] = factories.translation(source, language)
        factories.publish_approved(pages[language])
    for code in regions[:adding]:
        for language in ADDED_IN:
            factories.publish_approved(factories.supplement(pages[language], code))
    source.body = factories.body("Elke school moet binnen 6 weken een plek zoeken.", *factories.SENTENCES[1:])
    revision = source.save_revision()
    factories.approve(revision.as_object())
    before = Change.objects.count()
    with CaptureQueriesContext(connection) as captured:
        begun = perf_counter()
        revision.publish()
        seconds = perf_counter() - begun
    return Change.objects.count() - before, seconds, len(captured), _transactions(captured)


def _transactions(captured: Any) -> int:
    """Return in how many transactions something was written of what the API serves."""
    begun, writing = 0, set()
    for query in captured.captured_queries:
        begun += query["sql"].startswith("BEGIN")
        if query["sql"].startswith('INSERT INTO "api_change"'):
            writing.add(begun)
    return len(writing)


def main() -> None:
    """Make the regions, and measure."""
    from django.conf import settings

    from tests import factories

    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    regions = [f"PO{number}" for number in range(3001, 3001 + int(sys.argv[1]))]
    for code in regions:
        factories.region(code)
    for word in sys.argv[2:]:
        written, seconds, queries, transactions = change(int(word), regions)
        print(word, written, f"{seconds:.2f}", queries, transactions)  # noqa: T201 - it is for this


if __name__ == "__main__":
    django.setup()
    main()
