"""Which addresses are in a stored text."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.links.stored_urls import MOST_CHARACTERS, host_of, page_of, stored_urls

ANY = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.just("url"), inner),
)


def test_links_videos_and_sources_at_any_depth() -> None:
    stored = [
        {"type": "paragraph", "value": '<p><a href="https://a.example/x?y=1&amp;z=2#part">a</a></p>'},
        {"type": "steps", "value": [{"type": "item", "value": '<a id="3" href="http://b.example">b</a>'}]},
        {"type": "video", "value": {"url": "https://c.example/v", "transcript": "<p>https://no.example</p>"}},
        {"type": "source", "value": {"title": "t", "url": "https://d.example/ "}},
        {"type": "source", "value": {"title": "t", "url": None}},
        {"type": "paragraph", "value": '<a linktype="page" id="3">x</a><a href="mailto:a@b.example">y</a>'},
        {"type": "paragraph", "value": '<a href="tel:030">x</a><b data-href="https://e.example">y</b>'},
        {"type": "source", "value": {"url": "/api/v1/files/1"}},
    ]
    assert stored_urls(stored) == {
        "https://a.example/x?y=1&z=2",
        "http://b.example",
        "https://c.example/v",
        "https://d.example/",
    }


@pytest.mark.parametrize(
    ("url", "page", "host"),
    [
        ("https://a.example/x#y", "https://a.example/x", "a.example"),
        ("HTTPS://A.example/x", "HTTPS://A.example/x", "a.example"),
        ("ftp://a.example/x", "", "a.example"),
        ("https://" + "a" * MOST_CHARACTERS, "", "a" * 253),
        ("javascript:alert(1)", "", ""),
        ("http://[::1", "http://[::1", ""),
        ("http://[::1#part", "http://[::1", ""),
    ],
)
def test_the_page_of_an_address(url: str, page: str, host: str) -> None:
    assert (page_of(url), host_of(url)) == (page, host)


@given(ANY)
def test_whatever_is_stored_it_only_finds_web_addresses(stored: object) -> None:
    for url in stored_urls(stored):
        assert url.lower().startswith(("http://", "https://"))
        assert len(url) <= MOST_CHARACTERS
        host_of(url)


@given(st.text(alphabet=st.characters(exclude_characters='"<>', exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_link_in_rich_text_is_found(rest: str) -> None:
    url = f"https://a.example/{rest}"
    assert stored_urls(f'<p><a href="{escape(url)}">x</a></p>') == {page_of(url)}
