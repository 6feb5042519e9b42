"""Translates a text segment by segment, as a translator would in the translation editor."""

import json
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from wagtail.models import Locale
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import OverridableSegmentValue, StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.content.models import TextPage
from cms.demo.loading.written import DemoText
from cms.users.models import User
from workflows.actions.translations.submit_translation import submit_translation


def translate(page: TextPage, text: DemoText, language: str, *, by: User) -> TextPage:
    """Return the page in this language, submitted to its workflow by this editor."""
    locale = Locale.objects.get(language_code=language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    kind = type(page)
    written = kind(locale=locale, **text.text_fields(language))
    for (path, order), data in _strings(written).items():
        segment = StringSegment.objects.select_related("context").get(
            source=source, context__path=path, order=order
        )
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={
                "data": data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": by,
            },
        )
    dutch = kind(locale=page.locale, **text.text_fields(settings.LANGUAGE_CODE))
    for path, chosen in _other_files(written, dutch):
        found = OverridableSegment.objects.select_related("context").get(source=source, context__path=path)
        SegmentOverride.objects.update_or_create(
            locale=locale,
            context=found.context,
            defaults={"data_json": json.dumps(chosen), "last_translated_by": by},
        )
    submit_translation(translation=translation, by=by)
    translated: TextPage = kind.objects.get(translation_key=page.translation_key, locale=locale)
    return translated


def _strings(page: TextPage) -> dict[tuple[str, int], str]:
    segments = [segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]
    return {(segment.path, segment.order): segment.string.data for segment in segments}


def _other_files(page: TextPage, source: TextPage) -> Iterator[tuple[str, Any]]:
    """Yield what this language has a file of its own for: the captions of a video."""
    dutch = _chosen(source)
    yield from ((path, chosen) for path, chosen in _chosen(page).items() if dutch.get(path) != chosen)


def _chosen(page: TextPage) -> dict[str, Any]:
    segments = [segment for segment in extract_segments(page) if isinstance(segment, OverridableSegmentValue)]
    return {segment.path: segment.data for segment in segments if segment.path.endswith(".captions")}
