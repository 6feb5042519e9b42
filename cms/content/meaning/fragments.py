"""The HTML of a passage with its plain text laid over it, so that a sentence or a word can be pointed at."""

from collections.abc import Callable, Iterable
from html import escape
from html.parser import HTMLParser

Wrap = Callable[[int, int, str], str]


def with_fragments(html: str, text: str, borders: Iterable[int], wrap: Wrap) -> str | None:
    """Return the HTML with each run of words in what `wrap(start, end, escaped_words)` makes of it.

    `text` is the passage's plain text and `start` and `end` count its characters; a run ends at each border
    and at each tag. Joined, the words of all runs are the text. None when the HTML does not say that text.
    """
    parser = _Fragments(text, frozenset(borders), wrap)
    parser.feed(html)
    parser.close()
    return "".join(parser.parts) if parser.position == len(text) and not parser.lost else None


class _Fragments(HTMLParser):
    """Walks along the HTML and the plain text together. White space counts once, as in the plain text."""

    def __init__(self, text: str, borders: frozenset[int], wrap: Wrap) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.borders, self.wrap = text, borders, wrap
        self.position = 0
        self.lost = False
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        self.parts.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        start, words = self.position, ""
        for character in data:
            step = self._step(character)
            if not step:
                continue
            if step > 1 and words:  # a space that the HTML leaves to its tags cannot stand inside a run
                self.lost = True
            if not words:
                start = self.position + step - 1
            self.position += step
            words += character
            if self.position in self.borders:
                self.parts.append(self.wrap(start, self.position, escape(words)))
                words = ""
        if words:
            self.parts.append(self.wrap(start, self.position, escape(words)))

    def _step(self, character: str) -> int:
        """Return how far this character takes us in the plain text; 0 for white space that counted before."""
        here = self.text[self.position : self.position + 1]
        if character.isspace():
            return int(here == " ")
        if here == character:
            return 1
        if here == " " and self.text[self.position + 1 : self.position + 2] == character:
            return 2
        self.lost = True
        return 0
