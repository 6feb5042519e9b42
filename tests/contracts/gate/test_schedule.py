"""Planned publication. The command that Wagtail runs each minute publishes what is approved, nothing else."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests import factories
from tests.contracts.gate.public import assert_nothing_new_is_public, assert_refused, state
from workflows.errors import NotApproved

pytestmark = pytest.mark.django_db


@pytest.fixture
def yesterday():
    return timezone.now() - timedelta(days=1)


def test_planning_what_is_not_approved_is_refused(page, before) -> None:
    draft = page.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(days=1)
    with pytest.raises(NotApproved):
        draft.save_revision().publish()
    assert_refused(page, before)


def test_a_date_set_behind_our_back(page, before, yesterday, caplog) -> None:
    """The command goes on, the plan is called off, and the log says why."""
    page.revisions.filter(pk=page.latest_revision_id).update(approved_go_live_at=yesterday)
    call_command("publish_scheduled")
    assert_refused(page, before)
    assert not page.revisions.exclude(approved_go_live_at=None).exists()
    assert str(page.pk) in caplog.text


def test_a_refused_page_does_not_hold_up_the_others(page, before, yesterday) -> None:
    page.revisions.filter(pk=page.latest_revision_id).update(approved_go_live_at=yesterday)
    other = factories.article()
    factories.approve(other.get_latest_revision_as_object())
    other.revisions.update(approved_go_live_at=yesterday + timedelta(hours=1))
    call_command("publish_scheduled")
    other.refresh_from_db()
    assert other.live
    page.refresh_from_db()
    assert page.live == (page.pk in before.live)


@pytest.mark.parametrize("page", [("article", "never approved")], indirect=True)
def test_a_plan_ends_when_the_approval_does(page, yesterday) -> None:
    """Approved and planned, but withdrawn before its day came."""
    approval = factories.approve(page.get_latest_revision_as_object())
    page.revisions.update(approved_go_live_at=yesterday)
    approval.withdrawn_at = timezone.now()
    approval.save()
    before = state()
    call_command("publish_scheduled")
    assert_nothing_new_is_public(page, before)
    page.refresh_from_db()
    assert not page.live
