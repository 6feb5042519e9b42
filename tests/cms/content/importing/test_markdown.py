"""Markdown becomes the blocks that an editor would have made of it."""

import pytest

from cms.content.importing.markdown import blocks_from_markdown


def blocks(text: str) -> list:
    return blocks_from_markdown(text, title="Titel", speaker="Een ouder")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("## Wat nu?\n\nBel.", [("heading", "Wat nu?"), ("paragraph", "<p>Bel.</p>")]),
        ("# Titel\n\nBel.", [("paragraph", "<p>Bel.</p>")]),
        ("Bel.\n\n# Titel", [("paragraph", "<p>Bel.</p>"), ("heading", "Titel")]),
        ("#\n\nBel.", [("paragraph", "<p>Bel.</p>")]),
        ("Een.\n\nTwee.", [("paragraph", "<p>Een.</p>"), ("paragraph", "<p>Twee.</p>")]),
        ("**Bel** *nu*", [("paragraph", "<p><b>Bel</b> <i>nu</i></p>")]),
        ("een\nzin  \nregel", [("paragraph", "<p>een zin<br/>regel</p>")]),
        ("1. Bel\n2. Vraag *om* hulp", [("steps", ["<p>Bel</p>", "<p>Vraag <i>om</i> hulp</p>"])]),
        ("- [ ] Bel\n- [x] Mail", [("checklist", ["<p>Bel</p>", "<p>Mail</p>"])]),
        ("- Bel\n- Mail", [("paragraph", "<ul><li>Bel</li><li>Mail</li></ul>")]),
        ("Doe dit:\n\n- Bel", [("paragraph", "<p>Doe dit:</p><ul><li>Bel</li></ul>")]),
        ("Dit.\n\n- Bel", [("paragraph", "<p>Dit.</p>"), ("paragraph", "<ul><li>Bel</li></ul>")]),
        ("---", []),
    ],
)
def test_blocks(markdown: str, expected: list) -> None:
    assert blocks(markdown) == expected


def test_a_list_that_goes_on_keeps_its_numbers() -> None:
    assert blocks("6. Zes\n7. Zeven") == [("paragraph", "<p>6. Zes</p>"), ("paragraph", "<p>7. Zeven</p>")]


def test_a_number_at_the_start_of_a_line_begins_a_paragraph() -> None:
    assert blocks("a. Letter\n6. Zes") == [("paragraph", "<p>a. Letter</p>"), ("paragraph", "<p>6. Zes</p>")]


def test_a_list_in_a_list_stays_whole() -> None:
    expected = "<ol><li>Bel<ul><li>school</li></ul></li><li>Mail</li></ol>"
    assert blocks("1. Bel\n   - school\n2. Mail") == [("paragraph", expected)]


def test_items_that_are_too_long_for_steps_lose_no_word() -> None:
    long = "woord " * 400
    assert blocks(f"1. {long}\n2. Kort")[0][1].startswith("<ol><li>woord")
    found = blocks("\n".join(f"{number}. {long}" for number in range(1, 6)))
    assert [kind for kind, _value in found] == ["paragraph"] * 5
    assert found[4][1].startswith("<p>5. woord")


def test_an_empty_item_keeps_its_number() -> None:
    assert blocks("3. \n4. Vier") == [("paragraph", "<p>3. </p>"), ("paragraph", "<p>4. Vier</p>")]


def test_a_heading_that_is_too_long_becomes_running_text() -> None:
    assert blocks("# " + "k" * 161) == [("paragraph", f"<p><b>{'k' * 161}</b></p>")]


def test_a_quote_says_who_speaks() -> None:
    assert blocks("> Fijn & goed.\n>\n> Echt.") == [
        ("quote", {"text": "Fijn & goed.\n\nEcht.", "person": "Een ouder"})
    ]
    named = [("quote", {"text": "Fijn.", "person": "Moeder van een zoon"})]
    assert blocks("> Fijn.\n>\n> — Moeder van een zoon") == named
    assert blocks("> Fijn.\n> – Moeder van een zoon") == named


def test_a_quote_that_is_too_long_becomes_running_text() -> None:
    assert blocks("> " + "q" * 2001) == [("paragraph", f"<p>{'q' * 2001}</p>")]


def test_code_and_pictures_keep_their_words() -> None:
    assert blocks("```\na <b>\nc\n```") == [("paragraph", "<p>a &lt;b&gt;<br/>c</p>")]
    assert blocks("![Een school](https://example.org/s.png)") == [("paragraph", "<p>Een school</p>")]
    assert blocks("- # Kop\n\n      code") == [("paragraph", "<ul><li><b>Kop</b><br/>code</li></ul>")]


def test_html_is_never_trusted() -> None:
    assert blocks("<script>alert(1)</script>") == [
        ("paragraph", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
    ]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "/intern", "data:text/html,x", "seed:1"])
def test_only_addresses_become_links(address: str) -> None:
    assert "<a" not in blocks(f"[Bel]({address})")[0][1]
    assert blocks("[Bel](https://example.org/?a=1&b=%22)")[0][1] == (
        '<p><a href="https://example.org/?a=1&amp;b=%22">Bel</a></p>'
    )
