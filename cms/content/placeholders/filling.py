"""What stands in a text for something that each region has of its own: a pure rule.

An editor writes "Bel {telefoon}." once; the site of a region shows its own number, and other sites approved
words that stand for it. A token has one name in all languages, so that a translation keeps it as it is; with
a capital ("{Steunpunt}") what comes in its place begins with one.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape, unescape
from typing import Final


class Placeholder(StrEnum):
    """What a region has of its own, by its name in the API."""

    SUPPORT_POINT = "supportPoint"
    TELEPHONE = "telephone"
    WHATSAPP = "whatsapp"
    EMAIL = "email"
    OPENING_HOURS = "openingHours"
    REGION = "region"


#: how each is written in a text
TOKENS: Final[Mapping[Placeholder, str]] = {
    Placeholder.SUPPORT_POINT: "{steunpunt}",
    Placeholder.TELEPHONE: "{telefoon}",
    Placeholder.WHATSAPP: "{whatsapp}",
    Placeholder.EMAIL: "{e-mail}",
    Placeholder.OPENING_HOURS: "{openingstijden}",
    Placeholder.REGION: "{regio}",
}
_KNOWN: Final = {token: placeholder for placeholder, token in TOKENS.items()}
_PIECE: Final = re.compile(r"\{[^{}]*\}?|\}")
# an attribute may have a ">" in it
_TAG: Final = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][^\s/>]*)(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>", re.DOTALL)


@dataclass(frozen=True)
class Value:
    """What comes in the place of a token, as plain text; `link` is where it can be reached, if it can."""

    shown: str
    link: str = ""


@dataclass(frozen=True)
class Filling:
    """What comes in the place of each token. One that is not in it stays as it is, like any other brace."""

    values: Mapping[Placeholder, Value]

    def text(self, text: str) -> str:
        """Return a plain text with its tokens filled in."""
        return _replaced(text, lambda found, piece: _shown(self.values[found], piece), self.values)

    def html(self, html: str) -> str:
        """Return sanitised HTML with the tokens in its text filled in, each in a span that says what it is.

        Tags and their attributes stay as they are, and what is filled in is escaped. A number or a mail
        address is a link, but not inside another link.
        """
        if "{" not in html:
            return html
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


def filling(words: Mapping[str, str], values: Mapping[Placeholder, Value] | None = None) -> Filling:
    """Return the filling of a text with these approved words; what a region has goes before the words."""
    own = values or {}
    return Filling(
        {one: own.get(one) or Value(words[one.value]) for one in Placeholder if one.value in words}
    )


def placeholders_in(text: str) -> list[Placeholder]:
    """Return the placeholders of a plain text in their order, as often as they stand there."""
    return [found for piece in _PIECE.findall(text) if (found := _placeholder(piece))]


def faults_in(text: str) -> list[str]:
    """Return the pieces with a brace that are no token: "{telefon}", or half of one."""
    return [piece for piece in _PIECE.findall(text) if _placeholder(piece) is None]


def marks_in(text: str) -> list[str]:
    """Return all pieces with a brace, tokens without their capitals: what a translation keeps as it is."""
    return [TOKENS[found] if (found := _placeholder(piece)) else piece for piece in _PIECE.findall(text)]


def text_nodes(html: str) -> list[str]:
    """Return the runs of text of some HTML, between its tags."""
    ends = [0, *(place for tag in _TAG.finditer(html) for place in tag.span()), len(html)]
    runs: Iterable[str] = (html[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    return [unescape(run) for run in runs if run]


def _placeholder(piece: str) -> Placeholder | None:
    return _KNOWN.get(piece) or _KNOWN.get(piece[:1] + piece[1:2].lower() + piece[2:])


def _shown(value: Value, piece: str) -> str:
    """Return what to show; a number or a mail address has no capital, however a sentence begins."""
    capital = piece[1:2].isupper() and not value.link
    return value.shown[:1].upper() + value.shown[1:] if capital else value.shown


def _replaced(text: str, write: Callable[[Placeholder, str], str], known: Mapping[Placeholder, Value]) -> str:
    def replacement(match: re.Match[str]) -> str:
        found = _placeholder(match.group())
        return write(found, match.group()) if found in known and found else match.group()

    return _PIECE.sub(replacement, text)
