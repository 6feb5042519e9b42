"""The plain text of a passage, laid over its HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.meaning.fragments import with_fragments
from cms.content.rendering.rich_text import plain_text, rich_text_html


def shown(html: str, *borders: int) -> str | None:
    return with_fragments(
        html, plain_text(html), borders, lambda start, end, words: f"[{start}-{end} {words}]"
    )


@pytest.mark.parametrize(
    ("html", "borders", "found"),
    [
        ("<p>Een. Twee.</p>", (4, 5), "<p>[0-4 Een.][4-5  ][5-10 Twee.]</p>"),
        ("<p>A <b>b</b>.</p>", (), "<p>[0-2 A ]<b>[2-3 b]</b>[3-4 .]</p>"),
        ("<p>A</p><p>b</p>", (), "<p>[0-1 A]</p><p>[2-3 b]</p>"),
        ("<p>A  <b> b</b></p>", (), "<p>[0-2 A ]<b>[2-3 b]</b></p>"),
        ("a<br>b", (), "[0-1 a]<br>[2-3 b]"),
        ("x &lt;b&gt; &amp; y", (), "[0-9 x &lt;b&gt; &amp; y]"),
        ("😀 ja", (1, 2), "[0-1 😀][1-2  ][2-4 ja]"),
        ("", (), ""),
    ],
)
def test_each_run_of_words_knows_its_place(html, borders, found) -> None:
    assert shown(html, *borders) == found


def test_html_that_says_something_else_is_left_alone() -> None:
    assert with_fragments("<p>A</p>", "B", (), lambda *_: "") is None
    assert with_fragments("<p>A</p>", "A B", (), lambda *_: "") is None


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", " ", "a", "é", "😀", "&amp;", ".", "\n"]),
        max_size=30,
    )
)
def test_joined_the_words_are_the_text(parts) -> None:
    html = rich_text_html("".join(parts))
    runs: list[tuple[int, int]] = []
    text = plain_text(html)
    found = with_fragments(html, text, (), lambda start, end, words: runs.append((start, end)) or words)
    if found is not None:
        assert re.sub(r"\s", "", "".join(text[start:end] for start, end in runs)) == re.sub(r"\s", "", text)


def test_a_question_does_not_run_into_its_answer() -> None:
    html = "<h3>Wat doe ik?</h3><p>Bel de gemeente.</p>"
    assert plain_text(html) == "Wat doe ik? Bel de gemeente."
    assert shown(html, 11) == "<h3>[0-11 Wat doe ik?]</h3><p>[12-28 Bel de gemeente.]</p>"
