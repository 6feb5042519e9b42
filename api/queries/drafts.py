"""Drafts, for a site that wants to see them."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from wagtail.models import Revision
from wagtail_localize.models import SourceDeletedError, Translation

from api.models import Document
from api.preview_tokens import DraftReference
from api.queries.documents import NATIONAL
from cms.content.models import TextPage
from cms.content.text_pages import text_pages


@dataclass(frozen=True)
class Draft:
    """A page as somebody left it. `languages` are those in which the text is public, and its own."""

    page: TextPage
    languages: list[str]
    written_at: datetime


def draft_reference(page: TextPage) -> DraftReference:
    """Return which draft of a page to show: its newest revision, or its unfinished translation."""
    revision = None if _translation(page) else page.latest_revision_id
    return DraftReference(page.pk, page.locale.language_code, revision)


def draft(reference: DraftReference) -> Draft | None:
    """Return the draft; None when its page or its revision is gone."""
    pages = text_pages().filter(pk=reference.page, locale__language_code=reference.language)
    page = pages.specific().first()
    if page is None:
        return None
    version = _at_revision(page, reference.revision) if reference.revision else _as_translated(page)
    if version is None:
        return None
    public = Document.objects.of_article(page.translation_key).filter(region=page.own_region or NATIONAL)
    languages = {reference.language, *public.values_list("language", flat=True)}
    return Draft(version[0], sorted(languages), version[1])


def _at_revision(page: TextPage, pk: int) -> tuple[TextPage, datetime] | None:
    revision = Revision.objects.for_instance(page).filter(pk=pk).first()
    return (revision.as_object(), revision.created_at) if revision else None


def _as_translated(page: TextPage) -> tuple[TextPage, datetime] | None:
    """Return the page with its translated sentences; what is not translated yet is in the source language."""
    translation = _translation(page)
    if translation is None:
        return page, page.latest_revision_created_at or timezone.now()
    try:
        instance = translation.source.get_ephemeral_translated_instance(page.locale, fallback=True)
    except SourceDeletedError:
        return None
    instance.slug = page.slug
    return instance, timezone.now()


def _translation(page: TextPage) -> Translation | None:
    translations = Translation.objects.filter(source__object_id=page.translation_key, enabled=True)
    return translations.filter(target_locale=page.locale).select_related("source").first()
