"""A planned publication that is refused when its time comes waits, says why, and is tried again."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from api.models import Document
from cms.content.models import StoryConsent
from tests import factories
from workflows.actions.publication.finish_publications import finish_publications
from workflows.models import DeskMail, HeldPublication
from workflows.queries.newsroom.held import held_publications
from workflows.queries.newsroom.stage import Stage, stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Any:
    """A story that readers approved, planned, and its teller took the consent back."""
    page = factories.story(owner=factories.superuser(first_name="Roos"))
    page.save_revision()
    factories.approve(page.get_latest_revision_as_object())
    planned = page.revisions.filter(pk=page.latest_revision_id)
    planned.update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    StoryConsent.objects.update(withdrawn_at=timezone.now())
    return page


def carry_out(on_commit: Any) -> None:
    with on_commit(execute=True):
        call_command("publish_scheduled")


def test_it_is_approved_and_not_yet_public_and_says_why(story, django_capture_on_commit_callbacks) -> None:
    for _twice in range(2):
        carry_out(django_capture_on_commit_callbacks)
    held = HeldPublication.objects.get()
    story.refresh_from_db()
    assert not story.live
    assert stage(story) is Stage.HELD
    desk = Client()
    desk.force_login(factories.superuser())
    for name, args in (("wagtailadmin_home", []), ("validation:article", [story.pk])):
        assert held.reason in desk.get(reverse(name, args=args)).content.decode()
    (letter,) = mail.outbox
    assert letter.to == [story.owner.email]
    assert held.reason in letter.body
    assert story.title in letter.subject


def test_it_is_published_as_soon_as_it_may_be(story, django_capture_on_commit_callbacks) -> None:
    carry_out(django_capture_on_commit_callbacks)
    assert finish_publications().failed
    StoryConsent.objects.update(withdrawn_at=None)
    assert finish_publications().done == [story.title]
    story.refresh_from_db()
    assert story.live
    assert Document.objects.count() == 1
    assert not HeldPublication.objects.exists()
    assert stage(story) is Stage.PUBLIC


def test_nothing_waits_of_a_plan_that_was_called_off(story, django_capture_on_commit_callbacks) -> None:
    carry_out(django_capture_on_commit_callbacks)
    story.revisions.update(approved_go_live_at=None)
    assert not held_publications()
    finish_publications()
    assert not HeldPublication.objects.exists()
    story.refresh_from_db()
    assert not story.live


def test_of_what_is_not_approved_any_more_the_plan_ends_and_the_history_says_so() -> None:
    page = factories.article()
    approval = factories.approve(page.get_latest_revision_as_object())
    page.revisions.update(approved_go_live_at=timezone.now() - timedelta(hours=1))
    approval.withdrawn_at = timezone.now()
    approval.save()
    call_command("publish_scheduled")
    assert not page.revisions.exclude(approved_go_live_at=None).exists()
    assert PageLogEntry.objects.filter(page=page.pk, action="workflows.call_off_plan").count() == 1
    assert not HeldPublication.objects.exists()
    assert not DeskMail.objects.exists()
