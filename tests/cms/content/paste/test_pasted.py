"""What other programs put on the clipboard becomes text of ours."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.paste import pasted, pasted_line
from tests.cms.content.paste.clipboards import CLIPBOARDS

PDF = CLIPBOARDS["PDF: lines and a hyphen"]
TAGS = re.compile(r'</?(?:p|h2|ul|ol|li|b|i|a|br)(?: href="[^"<>]*")?/?>')
PARTS = [
    "<p>",
    "<ul><li>",
    "</li>",
    "<table><tr><td>",
    "<b>",
    "<a href='https://x.nl'>",
    "<br>",
    "• een",
    "1. ",
    "x-\n",
]


@pytest.mark.parametrize("name", CLIPBOARDS)
def test_a_clipboard(name: str) -> None:
    clipboard = CLIPBOARDS[name]
    found = pasted(clipboard.html, clipboard.text)
    assert (found.html, ",".join(found.advice)) == (clipboard.becomes, clipboard.advice)


@pytest.mark.parametrize("name", CLIPBOARDS)
def test_what_was_pasted_can_be_pasted_again(name: str) -> None:
    assert pasted(CLIPBOARDS[name].becomes, "").html == CLIPBOARDS[name].becomes


@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=5), max_size=12).map("".join), st.text(max_size=30))
def test_any_clipboard_becomes_nothing_but_text_of_ours(html: str, text: str) -> None:
    found = pasted(html, text).html
    assert "<" not in TAGS.sub("", found)
    assert found.count("<li>") == found.count("</li>")


@pytest.mark.parametrize(
    ("text", "line"),
    {
        PDF.text: PDF.becomes.removeprefix("<p>").removesuffix("</p>"),
        "een\n\ntwee": "een twee",
        " een\u00a0\ttwee\u200b ": "een twee",
        "onder\u00ad\nwijs": "onderwijs",
        "Zie https://x.nl/een-lang-\nadres/verder": "Zie https://x.nl/een-lang-adres/verder",
        "Zie (www.x.nl/een-\nlang-\nadres) en onder-\nwijs": "Zie (www.x.nl/een-lang-adres) en onderwijs",
        "Zie x.nl/een-\nadres": "Zie x.nl/een-adres",
        "Mail hulp@steun-\npunt.nl": "Mail hulp@steun-punt.nl",
        "Mail hulp@x.nl over onder-\nwijs": "Mail hulp@x.nl over onderwijs",
        "[10:32, 12-3-2025] Jan: Hoi": "Hoi",
        "": "",
    }.items(),
)
def test_a_field_of_one_line(text: str, line: str) -> None:
    assert pasted_line(text) == line
