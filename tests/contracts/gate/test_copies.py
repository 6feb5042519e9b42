"""Copies and aliases made by code. Some are live in Wagtail's tables; none has an approval of its own."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from cms.content.models import ArticlePage
from tests import factories
from tests.contracts.gate.forms import article_form
from tests.contracts.gate.kinds import english_tree, only
from tests.contracts.gate.public import assert_nothing_new_is_public, assert_refused, state

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("keep_live", [True, False])
@pytest.mark.parametrize("revisions", [True, False])
def test_a_copy(page, before, keep_live: bool, revisions: bool) -> None:
    copy = page.copy(
        keep_live=keep_live, copy_revisions=revisions, update_attrs={"slug": "kopie", "title": "Kopie"}
    )
    assert_nothing_new_is_public(copy, before)


def test_a_live_copy_that_keeps_the_translation_key(page, before) -> None:
    """In one language an article has one page; the database refuses a second one with the same key."""
    english_tree(page)
    copy = page.copy_for_translation(factories.locale("en"))
    Page.objects.filter(pk=copy.pk).update(live=True)
    assert copy.translation_key == page.translation_key
    assert_nothing_new_is_public(copy, before)


def test_an_alias(page, before) -> None:
    alias = page.create_alias(parent=page.get_parent(), update_slug="alias")
    assert_nothing_new_is_public(alias, before)
    english_tree(page)
    translation = page.copy_for_translation(factories.locale("en"), alias=True)
    assert_nothing_new_is_public(translation, before)


def test_aliases_that_follow_a_publication() -> None:
    """Publishing an article makes its aliases live; none of them becomes a text that readers get."""
    page = factories.article()
    alias = page.create_alias(parent=page.get_parent(), update_slug="alias")
    english_tree(page)
    translation = page.copy_for_translation(factories.locale("en"), alias=True)
    factories.publish_approved(page)
    alias.refresh_from_db()
    translation.refresh_from_db()
    assert alias.live
    assert translation.live
    assert {(key, language) for key, language, _digest in state().public} == {
        (str(page.translation_key), "nl")
    }


def test_an_alias_that_becomes_an_article(browser, page, before) -> None:
    english_tree(page)
    alias = page.copy_for_translation(factories.locale("en"), alias=True)
    browser.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    alias.refresh_from_db()
    assert alias.alias_of is None
    assert_nothing_new_is_public(alias, before)
    form = {**article_form(alias), "action-publish": "1"}
    assert browser.post(reverse("wagtailadmin_pages:edit", args=[alias.pk]), form).status_code == 302
    assert_nothing_new_is_public(alias, before)


@only("article", "regional article")
def test_an_imported_article_can_have_an_alias_and_a_copy(browser, page) -> None:
    """Its id in the file is its own: a copy or an alias has none, also after the next publication."""
    ArticlePage.objects.filter(pk=page.pk).update(import_id="bron-1")
    page.refresh_from_db()
    page.save_revision()
    alias = page.create_alias(parent=page.get_parent(), update_slug="alias")
    copy = page.copy(update_attrs={"slug": "kopie"}, keep_live=False)
    assert (alias.import_id, copy.import_id) == (None, None)
    before = state()
    answer = browser.post(reverse("wagtailadmin_pages:edit", args=[copy.pk]), article_form(copy))
    assert answer.status_code == 302
    assert_refused(copy, before)
    factories.publish_approved(page)
    page.refresh_from_db()
    alias.refresh_from_db()
    assert (page.import_id, alias.import_id) == ("bron-1", None)
