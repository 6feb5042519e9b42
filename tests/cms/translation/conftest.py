"""A translation that is being made."""

import pytest
from django.test import Client
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from cms.content.models import ArticlePage
from cms.translation.segments.segment import Segment, segments_of
from cms.translation.trees import ensure_language_trees
from cms.users.models import User
from tests import factories

LINKED = 'Lees <a href="https://example.org/wet">de wet</a> en <b>bel</b> 088 123 45 67.'


def begin(page: ArticlePage, language: str, by: User) -> Translation:
    """Start translating a page, as wagtail-localize's own button does."""
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=factories.locale(language))
    translation.save_target(user=by, publish=False)
    return translation


def write(translation: Translation, segment: Segment, data: str, *, machine: bool = False) -> None:
    """Put a translation down, typed or made by a machine."""
    kind = "machine" if machine else "manual"
    StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale=translation.target_locale,
        defaults={"data": data, "translation_type": kind, "tool_name": "Test" if machine else ""},
    )


def kept(translation: Translation) -> dict[str, str]:
    """The translations by their source."""
    return {one.source: one.target for one in segments_of(translation) if one.target}


def segment_of(translation: Translation, start: str) -> Segment:
    """The segment that begins so."""
    return next(one for one in segments_of(translation) if one.source.startswith(start))


def rename(translation: Translation, title: str) -> None:
    """The Dutch title changes, and the translation is brought up to date with it."""
    page = translation.source.get_source_instance()
    page.title = title
    page.save()
    translation.source.update_from_db()


@pytest.fixture
def chief() -> User:
    ensure_language_trees()
    return factories.superuser()


@pytest.fixture
def translation(chief: User) -> Translation:
    """An article of four sentences on its way to English, nothing translated yet."""
    page = factories.article(
        title="Zorgplicht",
        summary="De school helpt uw kind.",
        body=factories.body(LINKED, "Praat met de leraar."),
    )
    return begin(page, "en", chief)


@pytest.fixture
def browser(chief: User) -> Client:
    client = Client()
    client.force_login(chief)
    return client


__all__ = ["LINKED", "StringSegment", "begin", "kept", "rename", "segment_of", "write"]
