"""A heading in a paragraph becomes a block of its own when the text is saved."""

from typing import Any

import pytest

from cms.content.blocks import BodyBlock
from cms.content.blocks.headings_in_text import with_headings

LONGEST = 20
CASES: list[tuple[str, list[tuple[str, Any]]]] = [
    ("<p>a</p>", [("paragraph", "<p>a</p>")]),
    ("<h2><b>Kop</b></h2><p>a</p>", [("heading", "Kop"), ("paragraph", "<p>a</p>")]),
    ("<p>a</p><h2>K &amp; L</h2>", [("paragraph", "<p>a</p>"), ("heading", "K & L")]),
    ("<p></p><h2>A</h2><p></p><h2>B</h2>", [("heading", "A"), ("heading", "B")]),
    ("<p>a</p><h2></h2><p>b</p>", [("paragraph", "<p>a</p><p>b</p>")]),
    (f"<h2>{'x' * 21}</h2>", [("paragraph", f"<p><b>{'x' * 21}</b></p>")]),
]


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_headings(html: str, expected: list[tuple[str, Any]]) -> None:
    block = BodyBlock()
    stream = block.to_python(
        [{"type": "paragraph", "id": "5d0a6d7a", "value": html}, {"type": "help", "id": "h", "value": {}}]
    )
    split = with_headings(stream, LONGEST)
    prepared = block.get_prep_value(split)
    assert [(one["type"], one["value"]) for one in prepared[:-1]] == expected
    assert prepared[-1]["id"] == "h"
    assert prepared[0]["id"] == "5d0a6d7a"
    again = block.get_prep_value(with_headings(stream, LONGEST))
    assert [one["id"] for one in again] == [one["id"] for one in prepared]
