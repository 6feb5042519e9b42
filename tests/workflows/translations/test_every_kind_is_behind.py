"""A story, a region's own article and a supplement are behind their Dutch text as a national article is."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command

from api.models import Change, Document
from cms.content.models import ArticlePage, TextPage
from tests import factories
from workflows.enums import WhenStale
from workflows.models import StaleTranslationException, StaleTranslationSettings, Withdrawal

pytestmark = pytest.mark.django_db

REGION = "PO2601"
OLD = "Bij ons belt u eerst de school."
NEW = "Bij ons belt u eerst het steunpunt, binnen 6 weken."
Make = Callable[..., TextPage]


def national(language: str = "nl") -> ArticlePage:
    """The article that the region adds to, in one language."""
    article = ArticlePage.objects.filter(title__startswith="Zorgplicht").first()
    if article is None:
        article = factories.article(title="Zorgplicht")
        factories.publish_approved(article)
    if language != "nl":
        article = factories.translation(article, language)
        factories.publish_approved(article)
    return article


def supplement(**fields: Any) -> TextPage:
    locale = fields.pop("locale", factories.locale())
    return factories.supplement(national(locale.language_code), REGION, locale=locale, **fields)


def own_article(**fields: Any) -> TextPage:
    return factories.regional_article(REGION, **fields)


def own_story(**fields: Any) -> TextPage:
    return factories.story(REGION, consent="translation_key" not in fields, **fields)


def national_story(**fields: Any) -> TextPage:
    return factories.story(consent="translation_key" not in fields, **fields)


KINDS = pytest.mark.parametrize("make", [supplement, own_article, own_story, national_story])


def both(make: Make) -> tuple[TextPage, TextPage]:
    """The Dutch text and its English translation, both public."""
    source = make(body=factories.body(OLD))
    factories.publish_approved(source)
    factories.region_page(REGION, "en")
    english = make(
        title="English", body=factories.body("Call the school."), locale=factories.locale("en"),
        translation_key=source.translation_key,
    )  # fmt: skip
    factories.publish_approved(english)
    return source, english


def change(source: TextPage, text: str = NEW, **approval: Any) -> None:
    source.body = factories.body(text)
    source.save_revision()
    factories.publish_approved(source, **approval)


def served(page: TextPage) -> dict[str, Any] | None:
    """What a site gets of this text in English: the text itself, or the block of a supplement."""
    for document in Document.objects.filter(language="en"):
        shown = json.loads(bytes(document.full))
        for found in [shown, *shown["body"]]:
            if found["id"] == str(page.translation_key):
                return found
    return None


def texts_told() -> int:
    """How many lines of the feed are about a text."""
    return Change.objects.exclude(kind=Change.REGION_FACTS).count()


def rule(choice: WhenStale) -> StaleTranslationSettings:
    made = StaleTranslationSettings.load()
    made.rule = choice.value
    made.save()
    return made


@KINDS
def test_it_is_shown_with_a_notice_until_the_dutch_text_says_the_same_again(make: Make) -> None:
    source, english = both(make)
    assert served(english)["translation"] == {"sourceLanguage": "nl", "upToDate": True}
    change(source)
    assert served(english)["translation"]["upToDate"] is False
    change(source, OLD)
    assert served(english)["translation"]["upToDate"] is True


@KINDS
@pytest.mark.parametrize("choice", [WhenStale.FALL_BACK, WhenStale.WITHDRAW])
def test_it_is_taken_from_the_sites_when_that_is_the_rule(make: Make, choice: WhenStale) -> None:
    source, english = both(make)
    rule(choice)
    change(source)
    assert served(english) is None
    english.refresh_from_db()
    assert english.live is (choice is WhenStale.FALL_BACK)
    assert Withdrawal.objects.exists() is (choice is WhenStale.WITHDRAW)
    before = texts_told()
    call_command("reconcile_documents")
    assert (served(english), texts_told()) == (None, before)
    if choice is WhenStale.FALL_BACK:
        change(source, OLD)
        assert served(english)["translation"]["upToDate"] is True


@KINDS
def test_an_important_change_hides_it_whatever_the_rule(make: Make) -> None:
    source, english = both(make)
    change(source, important=True)
    assert served(english) is None


@KINDS
def test_a_new_rule_counts_for_what_is_behind_already(make: Make, django_capture_on_commit_callbacks) -> None:
    source, english = both(make)
    change(source)
    documents = Document.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        made = rule(WhenStale.FALL_BACK)
    assert served(english) is None
    with django_capture_on_commit_callbacks(execute=True):
        StaleTranslationException.objects.create(setting=made, page=source, rule=WhenStale.NOTICE.value)
        made.save()
    assert served(english)["translation"]["upToDate"] is False
    assert Document.objects.count() == documents


def test_a_supplement_that_is_behind_leaves_the_national_text_as_it_is() -> None:
    source, _english = both(supplement)
    rule(WhenStale.FALL_BACK)
    change(source)
    national_texts = Document.objects.filter(region="", language="en")
    assert json.loads(bytes(national_texts.get().full))["translation"]["upToDate"] is True
    assert not Document.objects.filter(region=REGION, language="en").exists()
    assert Document.objects.filter(region=REGION, language="nl").exists()
