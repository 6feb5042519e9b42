"""The source changes while somebody types; two translators are at one sentence; an old button is pressed."""

from typing import Any

import pytest
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from cms.content.models import ArticlePage
from cms.translation.actions.begin_translation import begin_translation
from cms.translation.sentences import TEXT_KEPT
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def source() -> ArticlePage:
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    return page


@pytest.fixture
def english(source: ArticlePage) -> ArticlePage:
    factories.article_index("en")
    return begin_translation(source=source, locale=factories.locale("en"), by=factories.superuser())


def browser_of(name: str) -> Client:
    browser = Client()
    browser.force_login(factories.superuser(first_name=name))
    return browser


def type_title(browser: Client, text: str, segment: int | None = None) -> Any:
    translation = Translation.objects.get()
    number = segment or title_segment().pk
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, number])
    return browser.put(address, encode_multipart(BOUNDARY, {"value": text}), content_type=MULTIPART_CONTENT)


def title_segment() -> StringSegment:
    return StringSegment.objects.get(context__path="title")


def test_what_is_typed_is_saved(english: ArticlePage) -> None:
    answer = type_title(browser_of("Mila"), "Duty of care")
    assert (answer.status_code, answer.json()["data"], answer.json()["error"]) == (201, "Duty of care", None)
    english.refresh_from_db()
    assert (english.live, english.title) == (False, "Zorgplicht")


def test_words_for_a_sentence_that_changed_meanwhile_are_kept(source, english) -> None:
    old = title_segment().pk
    source.title = "Recht op een plek"
    source.save_revision()
    factories.publish_approved(source)
    # the changed sentence came to the translators by itself
    assert title_segment().pk != old
    assert title_segment().string.data == "Recht op een plek"

    answer = type_title(browser_of("Mila"), "Duty of care", old)
    assert answer.status_code == 200
    assert answer.json()["data"] == "Duty of care"
    assert "Nederlandse" in answer.json()["error"] or "Dutch" in answer.json()["error"]
    assert PageLogEntry.objects.get(action=TEXT_KEPT, page=english.pk).data == {"text": "Duty of care"}
    assert not StringTranslation.objects.exists()
    history = browser_of("Ali").get(reverse("wagtailadmin_pages:history", args=[english.pk]))
    assert "Duty of care" in history.content.decode()


def test_of_two_translators_neither_loses_a_word(english: ArticlePage) -> None:
    mila, ali = browser_of("Mila"), browser_of("Ali")
    type_title(mila, "Duty of care")
    seen = ali.get(reverse("wagtailadmin_pages:edit", args=[english.pk])).content.decode()
    assert "Mila" in seen
    said = type_title(ali, "The duty to care").json()
    assert "Mila" in said["error"]
    assert "Duty of care" in said["error"]
    assert StringTranslation.objects.get().data == "The duty to care"
    assert PageLogEntry.objects.get(action=TEXT_KEPT, page=english.pk).data == {"text": "Duty of care"}
    # to go on with one's own words is nobody's business
    assert type_title(ali, "The duty of care").json()["error"] is None


def test_who_may_not_edit_types_nothing(english: ArticlePage) -> None:
    outsider = Client()
    outsider.force_login(factories.with_role(pages=()))
    assert type_title(outsider, "x").status_code in (302, 403)
    assert type_title(outsider, "x", 99999).status_code in (302, 403)
    assert not StringTranslation.objects.exists()
    assert not PageLogEntry.objects.filter(action=TEXT_KEPT).exists()


def test_a_text_of_readers_does_not_become_a_copy(english: ArticlePage) -> None:
    type_title(browser_of("Mila"), "Duty of care")
    address = reverse("wagtail_localize:convert_to_alias", args=[english.pk])
    for answer in (browser_of("Ali").get(address), browser_of("Ali").post(address)):
        assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[english.pk])
    english.refresh_from_db()
    assert english.alias_of is None
    assert Translation.objects.get().enabled


def test_begun_twice_is_begun_once(source: ArticlePage, english: ArticlePage) -> None:
    again = begin_translation(source=source, locale=factories.locale("en"), by=factories.superuser())
    assert again.pk == english.pk
    assert again.get_latest_revision() == english.get_latest_revision()
