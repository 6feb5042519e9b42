"""Text and HTML into blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.readability import BlockKind, blocks_from_html, blocks_from_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM


def test_text() -> None:
    text = "# Hulp\r\nBel ons.\r\nOf mail.\r\n\r\n- een\n  nog steeds\n2. twee\na) drie\n\nKlaar."

    assert [(b.id, b.kind, b.text) for b in blocks_from_text(text)] == [
        ("b1", HEADING, "Hulp"),
        ("b2", PARAGRAPH, "Bel ons.\nOf mail."),
        ("b3", ITEM, "een\n  nog steeds"),
        ("b4", ITEM, "twee"),
        ("b5", ITEM, "drie"),
        ("b6", PARAGRAPH, "Klaar."),
    ]


def test_in_a_text_that_is_not_wrapped_every_line_is_a_block() -> None:
    long = "woord " * 30

    assert [b.text for b in blocks_from_text(f"Kop\n{long}\nNog een regel")] == [
        "Kop",
        long.strip(),
        "Nog een regel",
    ]


def test_html() -> None:
    html = (
        "<!doctype html><head><title>x</title></head><h2>Hulp &amp; steun</h2>"
        "<p>Bel <b>nu</b>.<br>Of mail.</p><!-- <p>weg</p> --><ul><li><p>een</p><li>twee</ul><p>klaar</p>"
        "<script>if (a<b) {'<p>'}</script><style>p{}</style>"
    )

    assert [(b.kind, b.text) for b in blocks_from_html(html)] == [
        (HEADING, "Hulp & steun"),
        (PARAGRAPH, "Bel nu."),
        (PARAGRAPH, "Of mail."),
        (ITEM, "een"),
        (ITEM, "twee"),
        (PARAGRAPH, "klaar"),
    ]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("", []),
        ("<<<>>>", ["<<<>>>"]),
        ("a < b en b > c", ["a < b en b > c"]),
        ("<p>een<p>twee</div></b>drie", ["een", "twee", "drie"]),
        ("<h1>kop<p>tekst", ["kop", "tekst"]),
        ("<p>open <!-- nooit gesloten <p>weg", ["open"]),
        ("<script>nooit gesloten <p>weg", []),
        ("<![CDATA[x]]>y<![foo bar>z", ["yz"]),
        ("&notanentity; &#x110000; &eacute;", ["¬anentity; � é"]),
    ],
)
def test_html_soup(html: str, texts: list[str]) -> None:
    assert [block.text for block in blocks_from_html(html)] == texts


@given(st.text(alphabet="<>/!-'\"&;# \nabhlipscrt1é", max_size=200))
def test_any_soup_gives_blocks_with_text(html: str) -> None:
    for blocks in (blocks_from_html(html), blocks_from_text(html)):
        assert all(block.text.strip() == block.text != "" for block in blocks)
        assert len({block.id for block in blocks}) == len(blocks)
