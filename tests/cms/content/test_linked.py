"""Links to articles get their target, or are taken away; the words always stay."""

import re

import pytest
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from cms.content.languages import fallback_chain
from cms.content.rendering.linked import articles_in, link_body, link_html
from cms.content.rendering.rich_text import plain_text, rich_text_html

A, B = "0b0c3a2e-0000-4000-8000-00000000000a", "0b0c3a2e-0000-4000-8000-00000000000b"


def opening(article: str) -> str:
    """Only article A is public."""
    return f'<a href="/{article}">' if article == A else ""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("geen link", "geen link"),
        (f'<a href="article:{A}">een</a>', f'<a href="/{A}">een</a>'),
        (f'<a href="article:{B}">twee</a>', "twee"),
        ('<a href="article:">weg</a>', "weg"),
        ('<a href="article:onzin">weg</a>', "weg"),
        (f'<a href="article:{B}"><b>vet</b> en <i>schuin</i></a>', "<b>vet</b> en <i>schuin</i>"),
        (f'<a href="article:{B}"></a>', ""),
        ('<a href="https://x.nl/">x</a>', '<a href="https://x.nl/">x</a>'),
        ("<a>nergens</a>", "<a>nergens</a>"),
        (
            f'<a href="article:{B}">b</a> <a href="/x">x</a> <a href="article:{A}">a</a>',
            f'b <a href="/x">x</a> <a href="/{A}">a</a>',
        ),
        (f'<a href="/x">x <a href="article:{B}">b</a> y</a>', '<a href="/x">x b y</a>'),
        ("<aside>tekst</aside>", "<aside>tekst</aside>"),
        ("</a> los", "</a> los"),
    ],
)
def test_a_link(html: str, expected: str) -> None:
    assert link_html(html, opening) == expected


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        f'<a href="article:{A}">',
        f'<a href="article:{B}">',
        '<a href="article:">',
        '<a href="https://x.nl/</a>">',
        "</a>",
        "<b>",
        "</b>",
        "woord ",
        "<table><tr><td>",
        "&lt;a&gt;",
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_the_words_stay_and_nothing_of_the_draft_is_left(pieces: list[str]) -> None:
    clean = rich_text_html("".join(pieces))
    made = link_html(clean, opening)
    assert plain_text(made) == plain_text(clean)
    assert B not in made
    assert "article:" not in made
    assert len(re.findall(r"<a[ >]", made)) <= clean.count("<a")


def test_plain_text_that_looks_like_a_link_is_left_alone() -> None:
    typed = f'<a href="article:{A}">een</a>'
    blocks = [
        {"id": "1", "type": "heading", "text": typed, "html": f"<h2>{escape(typed)}</h2>"},
        {"id": "2", "type": "supplement", "title": typed, "region": "PO2601", "blocks": [], "html": ""},
    ]
    assert link_body(blocks, opening) == blocks
    assert articles_in(blocks) == []


def test_every_part_of_a_block_follows() -> None:
    link = f'<a href="article:{B}">twee</a>'
    steps = {"id": "1", "type": "steps", "items": [{"html": link}], "html": f"<ol><li>{link}</li></ol>"}
    around = {
        "id": "2",
        "type": "supplement",
        "title": "",
        "blocks": [steps],
        "html": link,
        "confirmed": True,
    }
    assert articles_in([around]) == [B]
    (made,) = link_body([around], opening)
    assert made["html"] == "twee"
    assert made["blocks"] == [{**steps, "items": [{"html": "twee"}], "html": "<ol><li>twee</li></ol>"}]
    assert made["confirmed"] is True


@pytest.mark.parametrize(
    ("language", "chain"),
    [
        ("nl", ["nl"]),
        ("nl-x-simple", ["nl-x-simple", "nl"]),
        ("tr", ["tr", "en", "nl-x-simple", "nl"]),
        ("en-gb", ["en-gb", "en", "nl-x-simple", "nl"]),
        ("xx", ["xx", "en", "nl-x-simple", "nl"]),
    ],
)
def test_the_languages_for_a_reader(language: str, chain: list[str]) -> None:
    assert fallback_chain(language) == chain
