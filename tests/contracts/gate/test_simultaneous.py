"""Two last verdicts at the same instant, each on a connection of its own."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection
from wagtail.models import PageLogEntry
from wagtail.signals import page_published

from tests import factories
from tests.contracts.gate.reading import decide, reading
from workflows.enums import Outcome
from workflows.errors import RoundClosed
from workflows.models import Approval, Invitation, Round, Verdict

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def at_once(invitations: list[Invitation]) -> list[Exception]:
    """Let everybody decide at the same instant; return what went wrong."""
    barrier, failures = Barrier(len(invitations)), []

    def vote(invitation: Invitation) -> None:
        try:
            barrier.wait(timeout=10)
            decide([invitation])
        except Exception as error:  # noqa: BLE001 - shown by the test that started the thread
            failures.append(error)
        finally:
            connection.close()

    threads = [Thread(target=vote, args=[invitation]) for invitation in invitations]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
        assert not thread.is_alive()
    return failures


@pytest.fixture
def publications() -> Callable[[], int]:
    seen = []

    def note(instance, **_kwargs) -> None:
        seen.append(instance.pk)

    page_published.connect(note, weak=False)
    yield lambda: len(seen)
    page_published.disconnect(note)


@pytest.mark.parametrize("attempt", range(5))
@pytest.mark.parametrize(
    ("panels", "left", "needed"),
    [(2, 1, 1), (1, 2, 2), (1, 2, 1)],
    ids=["of two panels", "of one panel", "of one panel, one more than needed"],
)
def test_two_last_verdicts(publications, panels: int, left: int, needed: int, attempt: int) -> None:
    """One approval, one publication. Nobody is lost: a verdict counts, or its reader hears it is too late."""
    page = factories.article()
    under_review = reading(page, panels=panels, left=left, needed=needed)
    assert len(under_review.last) == 2
    failures = at_once(under_review.last)
    assert [type(failure) for failure in failures] == [RoundClosed] * (left - needed)
    assert Approval.objects.count() == 1
    assert publications() == 1
    assert PageLogEntry.objects.filter(page=page, action="wagtail.publish").count() == 1
    assert set(Round.objects.values_list("outcome", flat=True)) == {Outcome.APPROVED.value}
    assert Verdict.objects.count() == 4 * panels + 2 - len(failures)
    page.refresh_from_db()
    assert page.live
