"""A text that is taken back disappears at once, and the feed says so."""

import pytest

from api.actions.documents.withdraw_document import withdraw_document
from api.models import Change, Document
from tests import factories
from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.models import Approval

pytestmark = pytest.mark.django_db


def lines() -> list[tuple[str, str]]:
    return list(Change.objects.values_list("type", "language"))


def test_unpublishing_leaves_a_tombstone() -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.unpublish()
    assert not Document.objects.exists()
    assert lines() == [("published", "nl"), ("withdrawn", "nl")]
    assert Change.objects.last().etag == ""


def test_deleting_a_page_leaves_a_tombstone_and_the_approval() -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.delete()
    assert lines() == [("published", "nl"), ("withdrawn", "nl")]
    assert Approval.objects.exists()


def test_deleting_a_page_above_withdraws_all_below() -> None:
    for _number in range(3):
        factories.publish_approved(factories.article())
    factories.article_index().delete()
    assert not Document.objects.exists()
    assert [kind for kind, _language in lines()] == ["published"] * 3 + ["withdrawn"] * 3


def test_deleting_a_page_that_was_set_to_draft_behind_our_back_withdraws_too() -> None:
    page = factories.article()
    factories.publish_approved(page)
    type(page).objects.filter(pk=page.pk).update(live=False)
    type(page).objects.get(pk=page.pk).delete()
    assert not Document.objects.exists()


def test_withdrawing_twice_leaves_one_tombstone() -> None:
    page = factories.article()
    factories.publish_approved(page)
    assert withdraw_document(article=page.translation_key, language="nl")
    assert not withdraw_document(article=page.translation_key, language="nl")
    assert lines() == [("published", "nl"), ("withdrawn", "nl")]


def test_other_languages_no_longer_name_it() -> None:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    page.unpublish()
    assert b'"availableLanguages":["en"]' in bytes(Document.objects.get().full)
    assert lines()[-2:] == [("withdrawn", "nl"), ("published", "en")]


def test_of_languages_that_go_together_the_feed_has_no_other_line() -> None:
    page, leaves = factories.article(), ["en", "ar"]
    factories.publish_approved(page)
    for language in (*leaves, "tr"):
        factories.publish_approved(factories.translation(page, language))
    before = Change.objects.count()
    withdraw_article(page=page, reason="Niet meer waar.", by=factories.superuser(), languages=leaves)
    assert sorted(lines()[before:]) == [
        ("published", "tr"),
        *[("withdrawn", language) for language in ("ar", "en", "nl")],
    ]
    assert b'"availableLanguages":["tr"]' in bytes(Document.objects.get().full)


def test_a_text_that_comes_back_goes_on_counting() -> None:
    page = factories.article()
    factories.publish_approved(page)
    page.unpublish()
    factories.publish_approved(page)
    assert Document.objects.get().version == 2
