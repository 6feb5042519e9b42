"""Sites hand over at the same instant: no answer is lost, and a day is whole."""

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread
from uuid import UUID

import pytest
from django.db import connection

from cms.feedback.actions.record_feedback import record_feedback
from cms.feedback.actions.record_usage import record_usage
from cms.feedback.enums import Clear
from cms.feedback.models import DailyCount
from tests import factories

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
ARTICLES = [UUID(int=number) for number in range(1, 6)]
DAY = date(2026, 11, 1)


def at_once(*doings: Callable[[], None]) -> None:
    """Do all of it at the same instant; raise what went wrong first."""
    barrier, failures = Barrier(len(doings)), []

    def run(doing: Callable[[], None]) -> None:
        try:
            barrier.wait(timeout=10)
            doing()
        except Exception as error:  # noqa: BLE001 - raised again by the thread of the test
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[doing]) for doing in doings]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
        assert not thread.is_alive()
    if failures:
        raise failures[0]


def test_every_answer_counts() -> None:
    def answer() -> None:
        record_feedback(article=ARTICLES[0], language="nl", region="PO2601", clear=Clear.NO)

    at_once(*[answer] * 8)
    assert DailyCount.objects.get().no == 8


@pytest.mark.parametrize("attempt", range(5))
def test_a_day_sent_twice_is_one_of_both(attempt: int) -> None:
    factories.region("PO2601")
    first = {(article, "nl"): 1 for article in ARTICLES[:3]}
    second = {(article, "nl"): 2 for article in reversed(ARTICLES[2:])}
    at_once(
        lambda: record_usage(region="PO2601", day=DAY, reads=first),
        lambda: record_usage(region="PO2601", day=DAY, reads=second),
    )
    kept = {(row.article, row.language): row.reads for row in DailyCount.objects.all()}
    assert kept in (first, second)
