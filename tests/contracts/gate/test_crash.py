"""Something breaks between the last verdict and publication: both happen, or neither."""

import pytest
from django.db import transaction
from wagtail.models import TaskState
from wagtail.signals import page_published, task_approved, workflow_approved

from tests.contracts.gate.public import assert_refused
from tests.contracts.gate.reading import decide, reading
from workflows.models import Round, Verdict

# without a transaction round the test, as it is in production
pytestmark = pytest.mark.django_db(transaction=True)


class PowerCutError(BaseException):
    """The process ends: no code of ours goes on after it. An error is another matter: the text waits."""


def break_off(**_kwargs) -> None:
    raise PowerCutError


@pytest.mark.parametrize("signal", [page_published, workflow_approved, task_approved])
def test_a_crash_leaves_nothing_half_done(page, before, signal) -> None:
    under_review = reading(page)
    decide(under_review.last[:-1])
    verdicts, opened = Verdict.objects.count(), Round.objects.open().get()
    signal.connect(break_off)
    try:
        with pytest.raises(PowerCutError):
            decide(under_review.last[-1:])
    finally:
        signal.disconnect(break_off)
    assert transaction.get_autocommit()
    assert Verdict.objects.count() == verdicts
    opened.refresh_from_db()
    assert opened.is_open
    assert under_review.state.current_task_state.status == TaskState.STATUS_IN_PROGRESS
    assert_refused(page, before)

    decide(under_review.last[-1:])
    page.refresh_from_db()
    assert page.live
    assert page.live_revision_id == page.latest_revision_id
