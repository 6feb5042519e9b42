"""The rows of the report: the feedback on one text."""

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
class ReaderRow:
    """The values of the columns; `url` leads to the text, and is None when it no longer exists."""

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


def reader_rows(
    totals: Iterable[dict[str, Any]], texts: Mapping[Text, list[ReaderText]], *, linked: bool
) -> list[ReaderRow]:
    """Return a row for each text, in this order, `linked` to the editor or not. One query, for the titles."""
    counted = list(totals)
    pages = _pages({total["article"] for total in counted})
    rows = []
    for total in counted:
        text = total["article"], total["language"]
        rows.append(_row(total, pages.get(text), texts.get(text, []), linked=linked))
    return rows


def _row(total: dict[str, Any], page: Page | None, comments: list[ReaderText], *, linked: bool) -> ReaderRow:
    language = total["language"]
    return ReaderRow(
        title=page.draft_title if page else _("A text that is gone (%(id)s)") % {"id": total["article"]},
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]) if page and linked else None,
        language=str(dict(settings.LANGUAGES).get(language, language)),
        yes=total["total_yes"],
        partly=total["total_partly"],
        no=total["total_no"],
        share=total["share"],
        reads=total["total_reads"],
        texts=[_cell_text(text) for text in comments],
    )


def _cell_text(text: ReaderText) -> str:
    """Begin with the day, so that a spreadsheet never takes a comment for a formula."""
    day = date_format(text.day, "SHORT_DATE_FORMAT")
    return f"{day}, {text.get_clear_display().lower()}: {text.text}"


def _pages(articles: set[UUID]) -> dict[Text, Page]:
    pages = Page.objects.filter(translation_key__in=articles, alias_of=None).select_related("locale")
    return {(page.translation_key, page.locale.language_code): page for page in pages}
