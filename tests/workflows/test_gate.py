"""The gate: no publication without an approval of exactly this text."""

import pytest
from django.utils import timezone
from django.utils.translation import override

from cms.content.models import StoryConsent
from tests import factories
from workflows.errors import NotApproved
from workflows.gate import check_publishable

pytestmark = pytest.mark.django_db


def test_a_revision_without_approval_is_refused() -> None:
    page = factories.article()
    with pytest.raises(NotApproved):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_an_approved_revision_is_published() -> None:
    page = factories.article()
    factories.publish_approved(page)
    assert page.live


def test_a_page_that_is_no_text_needs_no_approval() -> None:
    index = factories.article_index()
    index.title = "Alle artikelen"
    index.save_revision().publish()
    index.refresh_from_db()
    assert index.title == "Alle artikelen"
    assert check_publishable(index) is None


def test_a_story_is_not_published_without_consent_though_readers_approved_it() -> None:
    story = factories.story(consent=False)
    factories.approve(story)
    with override("en"), pytest.raises(NotApproved, match="has not agreed"):
        check_publishable(story)
    with override("en"), pytest.raises(NotApproved, match="has not agreed"):
        story.get_latest_revision().publish()
    story.refresh_from_db()
    assert not story.live


def test_a_consent_that_was_taken_back_is_none() -> None:
    story = factories.story()
    factories.approve(story)
    check_publishable(story)
    StoryConsent.objects.update(withdrawn_at=timezone.now())
    with override("en"), pytest.raises(NotApproved, match="has not agreed"):
        check_publishable(story)


def test_a_consent_is_no_approval() -> None:
    with override("en"), pytest.raises(NotApproved, match="exactly this form"):
        check_publishable(factories.story())
