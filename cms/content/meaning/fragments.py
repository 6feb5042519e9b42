"""Maps the plain text of a passage onto its HTML, so that a sentence or a word in it can be wrapped."""

from collections.abc import Callable, Iterable
from html import escape
from html.parser import HTMLParser

Wrap = Callable[[int, int, str], str]


def with_fragments(html: str, text: str, borders: Iterable[int], wrap: Wrap) -> str | None:
    """Return the HTML with each run of text replaced by `wrap(start, end, escaped_text)`.

    `text` is the passage's plain text; `start` and `end` are offsets in it. A run ends at each border and at
    each tag; joined, all runs are the text. Returns None when the HTML does not contain that text.
    """
    parser = _Fragments(text, frozenset(borders), wrap)
    parser.feed(html)
    parser.close()
    return "".join(parser.parts) if parser.position == len(text) and not parser.lost else None


class _Fragments(HTMLParser):
    """Walks through the HTML and the plain text in parallel; white space counts once, as in the latter."""

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
        start, run = self.position, ""
        for character in data:
            step = self._step(character)
            if not step:
                continue
            if step > 1 and run:  # a space that the HTML only implies by its tags cannot be inside a run
                self.lost = True
            if not run:
                start = self.position + step - 1
            self.position += step
            run += character
            if self.position in self.borders:
                self.parts.append(self.wrap(start, self.position, escape(run)))
                run = ""
        if run:
            self.parts.append(self.wrap(start, self.position, escape(run)))

    def _step(self, character: str) -> int:
        """Return how far this character advances in the plain text; 0 for repeated white space."""
        here = self.text[self.position : self.position + 1]
        if character.isspace():
            return int(here == " ")
        if here == character:
            return 1
        if here == " " and self.text[self.position + 1 : self.position + 2] == character:
            return 2
        self.lost = True
        return 0
