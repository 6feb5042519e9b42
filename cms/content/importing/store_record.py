"""Stores a record as a draft."""

from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug, get_content_languages
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from cms.content.importing.errors import PageLocked, RecordRejected
from cms.content.importing.fill_page import fill_page, translation_key
from cms.content.importing.log_action import LOG_ACTION
from cms.content.importing.record import Record
from cms.content.importing.validate_page import validate_page
from cms.content.meaning.snapshot import article_digest
from cms.content.models import ArticleIndexPage, ArticlePage

MAX_SLUG_LENGTH = 200


class Stored(StrEnum):
    """The result of storing a record."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@transaction.atomic
def store_record(*, record: Record) -> Stored:
    """Create a draft of the record, or a new draft revision when it changed since it was last loaded.

    The live text stays as it is, and so do an editor's changes as long as the record does not change. Raises
    RecordRejected, and PageLocked when the page is being checked or read, is scheduled, or is locked by an
    editor; nothing is stored then.
    """
    page = ArticlePage.objects.filter(import_id=record.id).first()
    if page is None:
        _create(record)
        return Stored.CREATED
    _check_same_article(page, record)
    if _last_loaded_digest(page) == record.digest:
        return Stored.UNCHANGED
    draft = page.get_latest_revision_as_object()
    before = article_digest(draft)
    fill_page(draft, record)
    if article_digest(draft) == before:
        return Stored.UNCHANGED
    if page.get_lock() or page.workflow_in_progress:
        raise PageLocked(_("The article is being checked or read, or is locked. It was left as it is."))
    _save_draft(draft, record)
    return Stored.UPDATED


def _create(record: Record) -> None:
    index = _index(record.language)
    key = translation_key(record)
    slug = slugify(record.title)[:MAX_SLUG_LENGTH] or slugify(record.id) or "article"
    page = ArticlePage(
        live=False, import_id=record.id, locale=index.locale, slug=find_available_slug(index, slug)
    )
    if key:
        if ArticlePage.objects.filter(translation_key=key, locale=index.locale).exists():
            raise RecordRejected(_("Another article in this language has the same translation key."))
        page.translation_key = key
    fill_page(page, record)
    validate_page(page)
    try:
        index.add_child(instance=page)
    except ValidationError as error:
        raise RecordRejected("; ".join(error.messages)) from error
    _save_draft(page, record)


def _save_draft(draft: ArticlePage, record: Record) -> None:
    validate_page(draft)
    revision = draft.save_revision()
    log(instance=draft, action=LOG_ACTION, revision=revision, data={"record": record.digest})


def _index(language: str) -> ArticleIndexPage:
    index = ArticleIndexPage.objects.filter(locale__language_code=language).order_by("path").first()
    if index is None:
        name = get_content_languages()[language]
        raise RecordRejected(
            _("There is no tree of articles in %(language)s (%(code)s) yet. Make it first, then load again.")
            % {"language": name, "code": language}
        )
    return index


def _check_same_article(page: ArticlePage, record: Record) -> None:
    if page.locale.language_code != record.language:
        raise RecordRejected(
            _("This id was loaded before in another language (%s).") % page.locale.language_code
        )
    key = translation_key(record)
    if key and key != page.translation_key:
        raise RecordRejected(
            _("The translation key changed, but an article stays the article it is. Use a new id.")
        )


def _last_loaded_digest(page: ArticlePage) -> str | None:
    entry = PageLogEntry.objects.filter(page=page, action=LOG_ACTION).order_by("-timestamp", "-pk").first()
    return entry.data.get("record") if entry else None
