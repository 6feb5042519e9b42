"""While readers read, and in the moment between the last verdict and publication."""

import pytest
from django.urls import reverse
from wagtail.models import TaskState, WorkflowState

from cms.content.meaning.snapshot import article_digest
from tests.contracts.gate.forms import article_form
from tests.contracts.gate.public import assert_nothing_new_is_public, assert_refused, state
from tests.contracts.gate.reading import check_task, decide, reading, workflow_of
from workflows.models import Approval, FrozenText, HeldPublication, Verdict

pytestmark = pytest.mark.django_db


def test_saving_while_readers_read(browser, page, before) -> None:
    """The editor is locked: neither a save nor Wagtail's autosave gets in."""
    under_review = reading(page)
    revision = page.get_latest_revision()
    digest = article_digest(revision.as_object())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = browser.post(address, article_form(page))
    assert answer.status_code == 200
    assert answer.context["messages"], "the editor is told that the text is locked"
    autosave = {**article_form(page), "overwrite_revision_id": revision.pk}
    answer = browser.post(address, autosave, headers={"accept": "application/json"})
    assert answer.status_code < 500
    assert article_digest(page.get_latest_revision().as_object()) == digest
    assert page.revisions.latest("pk") == revision
    assert_refused(under_review.page, before)


def test_publishing_while_readers_read(browser, page, before) -> None:
    reading(page)
    form = {**article_form(page), "action-publish": "1"}
    browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    browser.post(f"{bulk}?id={page.pk}&next=/admin/", {"include_descendants": "on"})
    assert_refused(page, before)


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_deciding_in_the_place_of_the_readers(browser, page, before, action: str) -> None:
    under_review = reading(page)
    task_state = under_review.state.current_task_state
    arguments = [page.pk, action, task_state.pk]
    browser.post(reverse("wagtailadmin_pages:workflow_action", args=arguments), {"comment": "goed"})
    form = {"action-workflow-action": "1", "workflow-action-name": action, **article_form(page)}
    browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS
    assert_refused(page, before)


def test_a_workflow_without_readers(browser, page, before) -> None:
    """A superuser can make one and approve its only step. That is refused, and the step stays open."""
    started = workflow_of(check_task()).start(page, None)
    task_state = page.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task_state.pk])
    answer = browser.post(address, {"comment": ""})
    assert answer.status_code == 302
    started.refresh_from_db()
    assert started.status == WorkflowState.STATUS_IN_PROGRESS
    assert_refused(page, before)


def test_an_editors_step_after_the_readers(browser, page, before) -> None:
    """The editor changes the text after it was approved, and then approves: what was read is published."""
    under_review = reading(page, panels=1, then=check_task())
    read = article_digest(page.get_latest_revision_as_object())
    decide(under_review.last)
    task_state = under_review.page.current_workflow_task_state
    browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), article_form(page))
    page.refresh_from_db()
    assert article_digest(page.get_latest_revision_as_object()) != read
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task_state.pk])
    assert browser.post(address, {"comment": ""}).status_code in {200, 302}
    key = str(page.translation_key)
    assert {digest for article, _language, digest in state().public if article == key} == {read}


def test_the_revision_under_review_is_overwritten(page, before) -> None:
    """Wagtail's autosave writes over a revision in place: the text goes back, the verdicts are kept."""
    under_review = reading(page)
    revision = under_review.page.get_latest_revision()
    changed = revision.as_object()
    changed.summary = "Niemand las dit."
    changed.save_revision(user=revision.user, overwrite_revision=revision)
    decide(under_review.last)
    under_review.state.refresh_from_db()
    assert under_review.state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert Verdict.objects.count() == 10
    assert_refused(page, before)


def test_a_newer_draft_slips_in_before_the_last_verdict(page, before) -> None:
    """What was read is published; what came after it stays a draft."""
    under_review = reading(page)
    read = article_digest(under_review.page.get_latest_revision_as_object())
    newer = under_review.page.get_latest_revision_as_object()
    newer.summary = "Niemand las dit."
    newer.save_revision()
    decide(under_review.last)
    public = type(page).objects.get(pk=page.pk)
    assert public.live
    assert article_digest(public) == read
    assert public.has_unpublished_changes
    after = state()
    key = str(page.translation_key)
    assert {digest for article, _language, digest in after.public if article == key} == {read}
    assert not any("Niemand las dit." in served for served in after.served)
    assert any(newer.title in served for served in after.served)
    approved = Approval.objects.exclude(pk__in=before.approvals).get()
    assert approved.text == FrozenText.objects.get(digest=read)


def test_a_change_between_the_last_verdict_and_publication(page, before, monkeypatch) -> None:
    """In that moment the revision itself is overwritten: nothing is published, and no verdict is lost."""
    under_review = reading(page)
    revision = under_review.page.get_latest_revision()

    def overwrite(*args, **kwargs):
        changed = revision.as_object()
        changed.summary = "Niemand las dit."
        changed.save_revision(user=revision.user, overwrite_revision=revision, clean=False)
        return {}

    monkeypatch.setattr("workflows.actions.rounds.conclude_review.panel_counts", overwrite)
    decide(under_review.last[:-1])
    decide(under_review.last[-1:])
    assert Verdict.objects.filter(invitation=under_review.last[-1]).exists()
    assert HeldPublication.objects.count() == 1
    assert_nothing_new_is_public(page, before, approved=1)
