"""Pieces of text that run the other way than the text around them: where they are, and how they are isolated.

Unisolated, a program orders them by its guess (UAX #9): after an Arabic word "020 123 45 67" is shown as
"67 45 123 020", because each group of digits is a number of its own. What is isolated keeps its own order,
and does not change that of its neighbours.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import escape, unescape
from typing import Final, Literal, NamedTuple

from cms.text.signs import ACCENTS

Direction = Literal["ltr", "rtl"]

_BLOCKS: Final = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))


def _ranges() -> str:
    """Return the letters that run from right to left, with their accents, as ranges of a pattern."""
    rows: list[list[int]] = []
    for number in (one for first, last in _BLOCKS for one in range(first, last + 1)):
        if unicodedata.bidirectional(chr(number)) in ("R", "AL", "NSM"):
            if rows and rows[-1][1] == number - 1:
                rows[-1][1] = number
            else:
                rows.append([number, number])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in rows)


_RTL: Final = _ranges()
_STARTS: Final = re.compile(f"[{_RTL}]")
_LTR_LETTER: Final = re.compile(f"[^\\W\\d_{_RTL}]")
# where no run goes on: the end of a line, and marks of direction that somebody put there
_ENDS: Final = "\n\r\v\f\x1c-\x1e\x85\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ISOLATE: Final = "(?P<isolate>[\u2066-\u2068][^\u2066-\u2069]*+\u2069)"
# letters and digits, of any script that runs from left to right; digits of all scripts do
_L: Final = f"[^\\W_{_RTL}]"
_L_GAP: Final = f"(?:[^\\w{_RTL}{_ENDS}\u060c]|_)"  # an Arabic comma parts the values of a list
_AFTER: Final = f"{ACCENTS.pattern}*+[/+#]*+"
_LTR_RUN: Final = re.compile(
    f"{_ISOLATE}|(?P<run>[-+\u2212#@\u20ac$\u00a3\u00a7/~]{{0,3}}+{_L}++(?:{_L_GAP}++{_L}++)*+{_AFTER})"
)
_RTL_RUN: Final = re.compile(
    f"{_ISOLATE}|(?P<run>[{_RTL}]++(?:(?:[\\d_]|[^\\w{_RTL}{_ENDS}])++[{_RTL}]++)*+)"
)
_URL: Final = re.compile(r"[a-z]+://\S+|www\.\S+|\S+@\S+")

_OPENS: Final = {"ltr": "\u2066", "rtl": "\u2067"}
_CLOSES: Final = "\u2069"
_PAIRS: Final = (("(", ")"), ("[", "]"))


class OtherWay(NamedTuple):
    """A piece of a text, by its place, that runs the other way."""

    start: int
    end: int


def runs(text: str, within: Direction) -> list[OtherWay]:
    """Return the pieces that run the other way than `within`, and are not isolated yet.

    In text from right to left: words, names, addresses, URLs, codes, and rows of digits with what stands
    between them. One number alone needs nothing.
    """
    if within == "ltr":
        return (
            [OtherWay(*match.span()) for match in _RTL_RUN.finditer(text) if match["run"]]
            if _turns(text)
            else []
        )
    found = (match for match in _LTR_RUN.finditer(text) if match["run"] and not match["run"].isdecimal())
    return [_with_brackets(text, *match.span()) for match in found]


def isolated(text: str, within: Direction) -> str:
    """Return plain text with an isolate (U+2066 or U+2067, and U+2069) around what runs the other way.

    A line that is a web or mail address and nothing else stays as it is: programs make a link of all of it.
    """
    parts: list[str] = []
    end = 0
    for run in runs(text, within):
        piece = text[run.start : run.end]
        if _URL.fullmatch(piece) and _is_line(text, run):
            continue
        parts += [text[end : run.start], _OPENS[_other(within)], piece, _CLOSES]
        end = run.end
    return "".join([*parts, text[end:]]) if parts else text


def isolated_value(value: str, within: Direction) -> str:
    """Return a value that is put into a text, as one isolate when something in it runs the other way."""
    if not value or not runs(value, within):
        return value
    return f"{_OPENS[direction_of(value)]}{value}{_CLOSES}"


def isolated_html(html: str, within: Direction) -> str:
    """Return sanitised HTML in which `<bdi dir>` holds what runs the other way; tags stay as they are.

    Its plain text is the same. What is in a `<bdi>` already is left alone.
    """
    if within == "ltr" and not _turns(html):
        return html
    parts: list[str] = []
    inside = 0
    for piece in _pieces(html):
        if piece.startswith("<bdi"):
            inside += 1
        elif piece == "</bdi>":
            inside -= 1
        parts.append(piece if inside or piece.startswith("<") else _isolated_node(piece, within))
    return "".join(parts)


def direction_of(text: str) -> Direction:
    """Return the direction of the first letter; of a text without letters "ltr", as digits run."""
    right = _STARTS.search(text)
    left = _LTR_LETTER.search(text, 0, right.start() if right else len(text))
    return "rtl" if right and not left else "ltr"


def _turns(text: str) -> bool:
    return _STARTS.search(text) is not None


def _other(direction: Direction) -> Direction:
    return "rtl" if direction == "ltr" else "ltr"


def _is_line(text: str, run: OtherWay) -> bool:
    before, after = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    return before in ("", "\n") and after in ("", "\n", "\r")


def _with_brackets(text: str, start: int, end: int) -> OtherWay:
    """Return the run with a bracket before or after it whose other half is inside: "(020) 123"."""
    for opens, closes in _PAIRS:
        if text[start - 1 : start] != opens and text[end : end + 1] != closes:
            continue
        balance = text.count(opens, start, end) - text.count(closes, start, end)
        if balance < 0 and text[start - 1 : start] == opens:
            start -= 1
        elif balance > 0 and text[end : end + 1] == closes:
            end += 1
    return OtherWay(start, end)


def _isolated_node(node: str, within: Direction) -> str:
    text = unescape(node)
    found = runs(text, within)
    if not found:
        return node
    parts: list[str] = []
    end = 0
    for run in found:
        piece = escape(text[run.start : run.end], quote=False)
        parts += [escape(text[end : run.start], quote=False), f'<bdi dir="{_other(within)}">{piece}</bdi>']
        end = run.end
    return "".join([*parts, escape(text[end:], quote=False)])


def _pieces(html: str) -> Iterator[str]:
    """Yield the tags and the runs of text between them; from a tag that never ends all is text."""
    place = 0
    while (opens := html.find("<", place)) >= 0:
        closes = _end_of_tag(html, opens)
        if closes < 0:
            break
        if opens > place:
            yield html[place:opens]
        yield html[opens:closes]
        place = closes
    if place < len(html):
        yield html[place:]


def _end_of_tag(html: str, opens: int) -> int:
    """Return where a tag ends; a ">" between quotes is part of it. -1 when it does not end."""
    quotes, start = 0, opens
    while (closes := html.find(">", start)) >= 0:
        quotes += html.count('"', start, closes)
        if quotes % 2 == 0:
            return closes + 1
        start = closes + 1
    return -1
