"""Checks the HTML of a segment against the rules and against its source.

A segment's HTML is wagtail-localize's: inline tags without attributes, and links with only an id. Pure.
"""

from collections import Counter
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS, StringValue

from cms.content.placeholders.filling import braces_in, text_nodes

MAX_LENGTH = 20_000  # characters; no sentence is longer
MAX_TAGS = 400  # no sentence has more, and to parse many that do not end costs the square of their number


@dataclass(frozen=True, slots=True)
class MarkupError:
    """Why a piece of HTML is refused; `unsafe` when it has something that no segment may have."""

    message: str
    unsafe: bool


def markup_error(source: str, target: str) -> MarkupError | None:
    """Return why `target` may not be the translation of `source`, or None. Nothing is repaired silently."""
    if len(target) > MAX_LENGTH or target.count("<") > MAX_TAGS:
        return MarkupError(_("The text is far too long for one sentence."), unsafe=True)
    soup = BeautifulSoup(target, "html.parser")
    if any(isinstance(piece, PreformattedString) for piece in soup.descendants):
        return MarkupError(
            _("It holds a comment or a declaration that may not stand in a text."), unsafe=True
        )
    for tag in soup.find_all(name=True):
        if tag.name not in INLINE_TAGS:
            return MarkupError(_("<%(tag)s> may not stand in a text.") % {"tag": tag.name}, unsafe=True)
        if set(tag.attrs) - ({"id"} if tag.name == "a" else set()):
            return MarkupError(
                _("<%(tag)s> has attributes, which it may not have.") % {"tag": tag.name}, unsafe=True
            )
    return _difference(
        _tags(BeautifulSoup(source, "html.parser")) + _placeholders(source),
        _tags(soup) + _placeholders(target),
    )


def unmatched_placeholders(source: str, target: str) -> tuple[list[str], list[str]]:
    """Return the placeholders that are only in the source, and those that are only in the target."""
    expected, actual = _placeholders(source), _placeholders(target)
    return sorted((expected - actual).elements()), sorted((actual - expected).elements())


def _placeholders(html: str) -> Counter[str]:
    return Counter(placeholder for run in text_nodes(html) for placeholder in braces_in(run))


def _difference(expected: Counter[str], actual: Counter[str]) -> MarkupError | None:
    missing, extra = sorted((expected - actual).elements()), sorted((actual - expected).elements())
    if missing:
        return MarkupError(
            _("Missing from the translation: %(tags)s.") % {"tags": " ".join(missing)}, unsafe=False
        )
    if extra:
        return MarkupError(_("Not in the Dutch text: %(tags)s.") % {"tags": " ".join(extra)}, unsafe=False)
    return None


def _tags(soup: BeautifulSoup) -> Counter[str]:
    """Return the tags, links by their id; line breaks are left to the translator."""
    return Counter(
        f'<a id="{tag.get("id", "")}">' if tag.name == "a" else f"<{tag.name}>"
        for tag in soup.find_all(name=True)
        if tag.name != "br"
    )


def normal_html(html: str) -> str:
    """Return the HTML as wagtail-localize itself writes it. Raises ValueError for HTML that it refuses."""
    return str(StringValue.from_translated_html(html.strip()).data)


def segment_text(html: str) -> str:
    """Return what a reader sees of a segment."""
    return str(StringValue(html).render_text())


def word_count(html: str) -> int:
    """Return the number of words in a segment, as charged to a budget."""
    return len(segment_text(html).split())
