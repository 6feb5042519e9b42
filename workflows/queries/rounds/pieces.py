"""A passage as one member sees it: with sentences to mark, and the member's own marks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import nh3
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from cms.content.meaning.fragments import with_fragments
from cms.content.meaning.passages import Passage
from cms.content.rendering.rich_text import DIRECTIONS
from cms.readability import Span
from workflows.models import Remark
from workflows.rules.places import Place

TAGS = {
    *("p", "br", "b", "strong", "i", "em", "a", "ul", "ol", "li", "h2", "h3", "aside"),
    "bdi",
    *("figure", "figcaption", "blockquote", "img", "details", "summary"),
}
ATTRIBUTES = {
    "a": {"href"},
    "aside": {"class"},
    "img": {"src", "width", "height", "alt", "loading"},
}


@dataclass(frozen=True)
class MarkableSentence:
    """A sentence of a piece."""

    place: Place
    text: str


@dataclass(frozen=True)
class Piece:
    """A passage with one member's marks on it."""

    passage: Passage
    marks: Sequence[Remark] = ()

    @property
    def anchor(self) -> str:
        """The anchor of the piece; stable as long as its block exists."""
        return self.passage.anchor

    @property
    def kind(self) -> str:
        """The kind of block it is part of."""
        return self.passage.kind

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.passage.text

    @cached_property
    def sentences(self) -> list[MarkableSentence]:
        """Its sentences, in order."""
        return [
            MarkableSentence(Place(self.anchor, span.start, span.end), self.text[span.start : span.end])
            for span in self.passage.sentences
        ]

    @property
    def whole(self) -> Place:
        """The place of the whole piece."""
        return Place(self.anchor, 0, len(self.text))

    def mark_on(self, place: Place) -> Remark | None:
        """Return the mark on exactly this place."""
        return next((mark for mark in self.marks if (mark.start, mark.end) == (place.start, place.end)), None)

    @property
    def whole_mark(self) -> Remark | None:
        """The mark on the whole of the piece, when there is one."""
        return self.mark_on(self.whole)

    @cached_property
    def html(self) -> SafeString:
        """The HTML of the reading page: sentences and marks are `span`s, and links open in a new tab.

        A link to another article leads to JSON, which is not for people: it is shown without its target.
        """
        clean = clean_html(self.passage.html)
        spans = [Span(sentence.place.start, sentence.place.end) for sentence in self.sentences]
        parts = [mark for mark in self.marks if mark != self.whole_mark]
        borders = {border for span in spans for border in (span.start, span.end)}
        borders |= {border for mark in parts for border in (mark.start, mark.end)}

        def wrap(start: int, end: int, html: str) -> str:
            index = next((n for n, span in enumerate(spans) if span.start <= start and end <= span.end), None)
            if index is None:
                return html
            covering = [mark for mark in parts if mark.start <= start and end <= mark.end]
            kind = f" {min(covering, key=lambda mark: mark.end - mark.start).kind}" if covering else ""
            return f'<span class="s{kind}" data-s="{index}" data-at="{start}" data-end="{end}">{html}</span>'

        marked = with_fragments(clean, self.text, borders, wrap)
        return mark_safe(clean if marked is None else marked)  # noqa: S308 - sanitised above, spans are ours


def clean_html(html: str, *, without: frozenset[str] = frozenset()) -> str:
    """Return the HTML that may be shown; the content of the tags in `without` stays."""
    return nh3.clean(
        html,
        tags=TAGS - without,
        attributes={tag: allowed for tag, allowed in ATTRIBUTES.items() if tag not in without},
        tag_attribute_values=DIRECTIONS,
        attribute_filter=_without_data,
        set_tag_attribute_values={} if "a" in without else {"a": {"target": "_blank"}},
        link_rel="noopener noreferrer",
        url_schemes={"http", "https", "mailto", "tel"},
    )


def _without_data(tag: str, attribute: str, value: str) -> str | None:
    data = f"{settings.PUBLIC_URL}/api/"
    return None if (tag, attribute) == ("a", "href") and value.startswith(data) else value
