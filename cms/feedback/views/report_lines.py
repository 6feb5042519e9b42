"""The lines of the report: the feedback on one text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.feedback.models import ReaderText

Text = tuple[UUID, str]


@dataclass(frozen=True)
class ReaderLine:
    """What the columns show; `url` leads to the text, and is None when the text is gone."""

    title: str
    url: str | None
    language: str
    yes: int
    partly: int
    no: int
    share: int | None
    reads: int
    texts: list[str]

    @property
    def percentage(self) -> str:
        """The share with a percent sign; "" without answers."""
        return "" if self.share is None else f"{self.share}%"

    @property
    def texts_in_one(self) -> str:
        """The comments below each other, for a cell of a spreadsheet."""
        return "\n".join(self.texts)


def reader_lines(
    counted: Iterable[dict[str, Any]], texts: Mapping[Text, list[ReaderText]], *, linked: bool
) -> list[ReaderLine]:
    """Return the lines, in this order, each `linked` to the editor or not. One query, for the titles."""
    rows = list(counted)
    pages = _pages({row["article"] for row in rows})
    lines = []
    for row in rows:
        text = row["article"], row["language"]
        lines.append(_line(row, pages.get(text), texts.get(text, []), linked=linked))
    return lines


def _line(row: dict[str, Any], page: Page | None, comments: list[ReaderText], *, linked: bool) -> ReaderLine:
    language = row["language"]
    return ReaderLine(
        title=page.draft_title if page else _("A text that is gone (%(id)s)") % {"id": row["article"]},
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]) if page and linked else None,
        language=str(dict(settings.LANGUAGES).get(language, language)),
        yes=row["total_yes"],
        partly=row["total_partly"],
        no=row["total_no"],
        share=row["share"],
        reads=row["total_reads"],
        texts=[_cell_text(text) for text in comments],
    )


def _cell_text(text: ReaderText) -> str:
    day = date_format(text.day, "SHORT_DATE_FORMAT")
    return f"{day}, {text.get_clear_display().lower()}: {text.text}"


def _pages(articles: set[UUID]) -> dict[Text, Page]:
    pages = Page.objects.filter(translation_key__in=articles, alias_of=None).select_related("locale")
    return {(page.translation_key, page.locale.language_code): page for page in pages}
