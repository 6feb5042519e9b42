"""What a cache is to let go of, and which caches there are: pure rules."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.purging.caches import parse_caches
from api.purging.orders import MOST_KEYS, orders
from api.purging.surrogate_keys import surrogate_headers, text_keys
from api.queries.purging import PurgeLine

ONE, TWO = UUID(int=1), UUID(int=2)
LINES = st.builds(
    PurgeLine,
    sequence=st.integers(1, 9),
    article=st.uuids(),
    code=st.sampled_from(["", "PO2601"]),
    withdrawn=st.booleans(),
)


def line(article: UUID, *, withdrawn: bool = False, code: str = "") -> PurgeLine:
    return PurgeLine(1, article, code, withdrawn)


def test_what_is_published_goes_softly_and_what_is_withdrawn_at_once_and_first() -> None:
    hard, soft = orders([line(ONE), line(TWO, withdrawn=True)])
    assert hard.hard
    assert set(hard.keys) == {f"article-{TWO}", "texts", "feed", "files"}
    assert not soft.hard
    assert soft.keys == (f"article-{ONE}",)


def test_a_text_that_was_withdrawn_and_came_back_goes_at_once() -> None:
    (order,) = orders([line(ONE, withdrawn=True), line(ONE)])
    assert order.hard


def test_facts_of_a_region_touch_no_text() -> None:
    (order,) = orders([line(ONE, code="PO2601")])
    assert (order.keys, order.hard) == (("regions", "feed"), False)


@given(st.lists(LINES, max_size=250))
def test_no_key_is_forgotten_and_no_order_is_too_large(lines: list[PurgeLine]) -> None:
    found = list(orders(lines))
    assert all(0 < len(order.keys) <= MOST_KEYS for order in found)
    hard = {key for order in found if order.hard for key in order.keys}
    every = {key for order in found for key in order.keys}
    assert {f"article-{line.article}" for line in lines if not line.code} <= every
    assert {f"article-{line.article}" for line in lines if line.withdrawn and not line.code} <= hard


def test_an_answer_names_its_article_its_language_and_its_region() -> None:
    assert text_keys(ONE, "nl-x-simple", None)[1:] == ("language-nl-x-simple", "region-national")
    headers = surrogate_headers(*text_keys(ONE, "nl", "PO2601"))
    assert headers["xkey"] == headers["Surrogate-Key"] == f"article-{ONE} language-nl region-PO2601"
    assert headers["Cache-Tag"] == f"article-{ONE},language-nl,region-PO2601"


WRONG = [
    ({}, "list"),
    (["x"], "Entry 1"),
    ([{"name": "a", "kind": "http"}], "Entry 1"),
    ([{"name": "", "kind": "http", "url": "http://secret.example"}], "name"),
    ([{"name": "a", "kind": "squid", "url": "http://secret.example"}], "unknown kind"),
    ([{"name": "a", "kind": "http", "url": "ftp://secret.example"}], "http://"),
    ([{"name": "a", "kind": "http", "url": "http://secret.example", "headers": ["secret"]}], "headers"),
    ([{"name": "a", "kind": "http", "url": "http://secret.example"}] * 2, "same name"),
]


@pytest.mark.parametrize(("setting", "said"), WRONG)
def test_a_wrong_setting_is_refused_without_saying_what_is_secret(setting: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said) as refused:
        parse_caches(setting)
    assert "secret" not in str(refused.value)


def test_a_cache_that_is_printed_tells_its_name_alone() -> None:
    (cache,) = parse_caches(
        [{"name": "CDN", "kind": "http", "url": "https://secret.example", "headers": {"Key": "secret"}}]
    )
    assert "secret" not in repr(cache)
