"""The pure rule: tokens in text and in HTML, and what comes in their place."""

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.placeholders.filling import (
    TOKENS,
    Filling,
    Placeholder,
    Value,
    braces_in,
    filling,
    placeholders_in,
    text_nodes,
    unknown_tokens_in,
)
from cms.content.rendering.rich_text import plain_text, rich_text_html

WORDS = {placeholder.value: "het (deel) & <meer>" for placeholder in Placeholder}
OWN = {
    Placeholder.TELEPHONE: Value("0800 1234", "tel:08001234"),
    Placeholder.EMAIL: Value("a&b@x.example", "mailto:a%26b@x.example"),
    Placeholder.SUPPORT_POINT: Value("steunpunt <script>"),
}
tokens = st.sampled_from(list(TOKENS.values()))
attributes = st.sampled_from(
    ['href="https://x.example/{telefoon}"', 'href="tel:{telefoon}"', "href='a>{regio}\"'", ""]
)


@st.composite
def html(draw: st.DrawFn) -> str:
    """HTML as editors might store it, and worse."""
    parts = []
    for _number in range(draw(st.integers(0, 6))):
        inner = draw(st.lists(st.one_of(tokens, st.text(alphabet="ab {}<>&\"'é ", max_size=8).map(escape))))
        tag = draw(st.sampled_from(["p", "b", "li", "a"]))
        given_here = f" {draw(attributes)}" if tag == "a" else ""
        parts.append(f"<{tag}{given_here}>{''.join(inner)}</{tag}>")
    return "".join(parts)


class Skeleton(HTMLParser):
    """The tags with their attributes, and the text, of some HTML; what was filled in stands apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.links: list[str] = []
        self.spans = self.open_links = self.deepest = 0
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "span":
            self.spans += 1
        elif self.spans:
            self.links.append(dict(attrs)["href"] or "")
        else:
            self.tags.append((tag, attrs))
        self.open_links += tag == "a"
        self.deepest = max(self.deepest, self.open_links)

    def handle_endtag(self, tag: str) -> None:
        self.spans -= tag == "span"
        self.open_links -= tag == "a"

    def handle_data(self, data: str) -> None:
        self.text += data


NUMBER = '<span data-placeholder="telephone"><a href="tel:08001234">0800 1234</a></span>'
MAIL = '<a href="mailto:a%26b@x.example">a&amp;b@x.example</a>'


@pytest.mark.parametrize(
    ("written", "text", "html"),
    [
        ("Bel {telefoon}.", "Bel 0800 1234.", f"Bel {NUMBER}."),
        (
            "{Steunpunt} helpt",
            "Steunpunt <script> helpt",
            '<span data-placeholder="supportPoint">Steunpunt &lt;script&gt;</span> helpt',
        ),
        ("{E-mail}", "a&b@x.example", f'<span data-placeholder="email">{MAIL}</span>'),
        (
            "{Regio}",
            "Het (deel) & <meer>",
            '<span data-placeholder="region">Het (deel) &amp; &lt;meer&gt;</span>',
        ),
        ("{telefon} {telefoon", "{telefon} {telefoon", "{telefon} {telefoon"),
        ("{{telefoon}}", "{0800 1234}", f"{{{NUMBER}}}"),
        ("niets", "niets", "niets"),
        ("", "", ""),
    ],
)
def test_what_comes_in_the_place_of_a_token(written: str, text: str, html: str) -> None:
    filled = filling(WORDS, OWN)
    assert filled.text(written) == text
    assert filled.html(written) == html


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://x.example/{telefoon}">bel</a>',
        "<a href='https://x.example/>{telefoon}'>bel</a>",
        '<a data-slug="a>{telefoon}" href="/">bel</a>',
        "<p>{tele<b>foon}</b></p>",
        "<p>{tele<!-- -->foon}</p>",
    ],
)
def test_nothing_is_filled_in_a_tag_or_across_tags(html: str) -> None:
    assert filling(WORDS, OWN).html(html) == html


def test_a_link_holds_no_link() -> None:
    filled = filling(WORDS, OWN).html('<a href="/"><b>{telefoon}</b></a> {telefoon}')
    assert filled == (
        '<a href="/"><b><span data-placeholder="telephone">0800 1234</span></b></a>'
        ' <span data-placeholder="telephone"><a href="tel:08001234">0800 1234</a></span>'
    )


@given(html())
def test_whatever_the_html_only_its_text_changes(written: str) -> None:
    clean = rich_text_html(written)
    filled = filling(WORDS, OWN).html(clean)
    before, after = Skeleton(clean), Skeleton(filled)
    assert after.tags == before.tags
    assert after.deepest <= 1 or before.deepest > 1
    assert set(after.links) <= {value.link for value in OWN.values()}
    expected = "".join(filling(WORDS, OWN).text(run) for run in text_nodes(clean))
    assert after.text == expected
    assert plain_text(filled).replace(" ", "") == "".join(expected.split())


@given(st.text(alphabet=st.sampled_from("{}telfon<> \"'&é")) | st.lists(tokens).map(" ".join))
def test_every_brace_is_of_a_token_or_a_fault(text: str) -> None:
    pieces = len(placeholders_in(text)) + len(unknown_tokens_in(text))
    assert pieces == len(braces_in(text))
    assert bool(pieces) == ("{" in text or "}" in text)
    if not unknown_tokens_in(text):
        assert "{" not in filling(WORDS).text(text)


@given(st.text())
def test_without_tokens_nothing_changes(text: str) -> None:
    if not placeholders_in(text):
        assert filling(WORDS, OWN).text(text) == text
        assert filling(WORDS, OWN).html(text) == text


def test_what_was_not_frozen_is_not_filled_in() -> None:
    """A text that was approved with braces, before they meant anything, stays as it was approved."""
    assert filling({}, OWN).text("Bel {telefoon}") == "Bel {telefoon}"
    assert Filling({}).html("<p>{telefoon}</p>") == "<p>{telefoon}</p>"
    assert filling({"later": "iets"}).text("{telefoon}") == "{telefoon}"


def test_every_placeholder_has_a_token_of_its_own() -> None:
    assert [placeholders_in(token) for token in TOKENS.values()] == [[one] for one in Placeholder]
    assert braces_in("{Telefoon} {x}") == ["{telefoon}", "{x}"]
