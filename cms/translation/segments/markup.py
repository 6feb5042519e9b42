"""What the HTML of a segment may hold, and whether a translation holds the same as its source.

A segment's HTML is wagtail-localize's: inline tags without attributes, and links known by an id alone. Pure.
"""

from collections import Counter
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS, StringValue

from cms.content.placeholders.filling import braces_in, text_nodes

LONGEST = 20_000  # characters; no sentence is longer


@dataclass(frozen=True, slots=True)
class MarkupError:
    """Why a piece of HTML cannot be kept; `unsafe` when it holds what no segment may hold."""

    message: str
    unsafe: bool


def fault_in(source: str, target: str) -> MarkupError | None:
    """Return why `target` may not be the translation of `source`, or None. Nothing is mended silently."""
    if len(target) > LONGEST:
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
        _marks(BeautifulSoup(source, "html.parser")) + _placeholders(source),
        _marks(soup) + _placeholders(target),
    )


def lost_and_invented(source: str, target: str) -> tuple[list[str], list[str]]:
    """Return the placeholders of the source that are not in the target, and those that are only there."""
    wanted, found = _placeholders(source), _placeholders(target)
    return sorted((wanted - found).elements()), sorted((found - wanted).elements())


def _placeholders(html: str) -> Counter[str]:
    return Counter(mark for run in text_nodes(html) for mark in braces_in(run))


def _difference(wanted: Counter[str], found: Counter[str]) -> MarkupError | None:
    missing, extra = sorted((wanted - found).elements()), sorted((found - wanted).elements())
    if missing:
        return MarkupError(
            _("Missing from the translation: %(tags)s.") % {"tags": " ".join(missing)}, unsafe=False
        )
    if extra:
        return MarkupError(_("Not in the Dutch text: %(tags)s.") % {"tags": " ".join(extra)}, unsafe=False)
    return None


def _marks(soup: BeautifulSoup) -> Counter[str]:
    """The tags, links by their id; line breaks are the translator's own business."""
    return Counter(
        f'<a id="{tag.get("id", "")}">' if tag.name == "a" else f"<{tag.name}>"
        for tag in soup.find_all(name=True)
        if tag.name != "br"
    )


def normal_html(html: str) -> str:
    """Return the HTML as wagtail-localize itself would write it. Raises ValueError for what it refuses."""
    return str(StringValue.from_translated_html(html.strip()).data)


def plain_text(html: str) -> str:
    """Return what a reader sees of a segment."""
    return str(StringValue(html).render_text())


def word_count(html: str) -> int:
    """Return the number of words of a segment, as a budget counts them."""
    return len(plain_text(html).split())
