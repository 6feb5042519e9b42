"""The tokens in a text that each region fills in with its own details: a pure rule.

An editor writes "Bel {telefoon}." once; a region's site shows its own number, and other sites show approved
generic wording. A token has the same name in all languages, so that a translation keeps it as it is; with a
capital ("{Steunpunt}"), its replacement begins with one.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape, unescape
from typing import Final

from cms.text import Direction, isolated, isolated_html


class Placeholder(StrEnum):
    """A region's own details, by their names in the API."""

    SUPPORT_POINT = "supportPoint"
    TELEPHONE = "telephone"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    OPENING_HOURS = "openingHours"
    REGION = "region"


#: how each placeholder is written in a text
TOKENS: Final[Mapping[Placeholder, str]] = {
    Placeholder.SUPPORT_POINT: "{steunpunt}",
    Placeholder.TELEPHONE: "{telefoon}",
    Placeholder.WHATSAPP: "{whatsapp}",
    Placeholder.EMAIL: "{e-mail}",
    Placeholder.OPENING_HOURS: "{openingstijden}",
    Placeholder.REGION: "{regio}",
}
_BY_TOKEN: Final = {token: placeholder for placeholder, token in TOKENS.items()}
_PIECE: Final = re.compile(r"\{[^{}]*\}?|\}")
# an attribute may contain a ">"
_TAG: Final = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][^\s/>]*)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>", re.DOTALL)


@dataclass(frozen=True)
class Value:
    """The replacement of a token, as plain text; `link` is its tel: or mailto: URL, if any."""

    shown: str
    link: str = ""


@dataclass(frozen=True)
class Filling:
    """The replacement of each token. A token without one stays as it is, like any other brace.

    What comes out is isolated where it runs the other way than the text, `direction`: numbers and addresses
    in Arabic, whether a region filled them in or a translator typed them.
    """

    values: Mapping[Placeholder, Value]
    direction: Direction = "ltr"

    def text(self, text: str) -> str:
        """Return plain text with its tokens filled in."""
        filled = _replaced(
            text, lambda placeholder, piece: _shown(self.values[placeholder], piece), self.values
        )
        return isolated(filled, self.direction)

    def html(self, html: str) -> str:
        """Return sanitised HTML with the tokens in its text filled in, each in a span that names it.

        Tags and their attributes stay as they are, and replacements are escaped. A telephone number or
        e-mail address becomes a link, unless it is already inside one.
        """
        return isolated_html(self._filled(html) if "{" in html else html, self.direction)

    def _filled(self, html: str) -> str:
        parts, links, end = [], 0, 0
        for tag in _TAG.finditer(html):
            parts += [self._node(html[end : tag.start()], linked=links > 0), tag.group()]
            if (tag[2] or "").lower() == "a":
                links += -1 if tag[1] else 1
            end = tag.end()
        return "".join([*parts, self._node(html[end:], linked=links > 0)])

    def _node(self, text: str, *, linked: bool) -> str:
        def span(placeholder: Placeholder, piece: str) -> str:
            value = self.values[placeholder]
            shown = escape(_shown(value, piece))
            if value.link and not linked:
                shown = f'<a href="{escape(value.link)}">{shown}</a>'
            return f'<span data-placeholder="{placeholder}">{shown}</span>'

        return _replaced(text, span, self.values)


def filling(
    wording: Mapping[str, str],
    values: Mapping[Placeholder, Value] | None = None,
    *,
    direction: Direction = "ltr",
) -> Filling:
    """Return the replacements for a text with this approved wording; a region's own values come first."""
    regional = values or {}
    return Filling(
        {
            placeholder: regional.get(placeholder) or Value(wording[placeholder.value])
            for placeholder in Placeholder
            if placeholder.value in wording
        },
        direction,
    )


def placeholders_in(text: str) -> list[Placeholder]:
    """Return the placeholders of a plain text in order, each as often as it occurs."""
    return [placeholder for piece in _PIECE.findall(text) if (placeholder := _placeholder(piece))]


def unknown_tokens_in(text: str) -> list[str]:
    """Return the pieces with a brace that are no known token: "{telefon}", or half of one."""
    return [piece for piece in _PIECE.findall(text) if _placeholder(piece) is None]


def braces_in(text: str) -> list[str]:
    """Return all pieces with a brace, tokens in lower case: what a translation must keep."""
    return [
        TOKENS[placeholder] if (placeholder := _placeholder(piece)) else piece
        for piece in _PIECE.findall(text)
    ]


def text_nodes(html: str) -> list[str]:
    """Return the runs of text between the tags of some HTML."""
    ends = [0, *(offset for tag in _TAG.finditer(html) for offset in tag.span()), len(html)]
    runs: Iterable[str] = (html[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    return [unescape(run) for run in runs if run]


def _placeholder(piece: str) -> Placeholder | None:
    return _BY_TOKEN.get(piece) or _BY_TOKEN.get(piece[:1] + piece[1:2].lower() + piece[2:])


def _shown(value: Value, piece: str) -> str:
    """Return what to show; a telephone number or e-mail address never gets a capital."""
    capital = piece[1:2].isupper() and not value.link
    return value.shown[:1].upper() + value.shown[1:] if capital else value.shown


def _replaced(
    text: str, render: Callable[[Placeholder, str], str], values: Mapping[Placeholder, Value]
) -> str:
    def replacement(match: re.Match[str]) -> str:
        placeholder = _placeholder(match.group())
        return render(placeholder, match.group()) if placeholder in values and placeholder else match.group()

    return _PIECE.sub(replacement, text)
