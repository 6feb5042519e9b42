"""The secret in a personal link."""

from dataclasses import replace
from uuid import UUID

import pytest

from cms.secret_links.secret_link import TOKEN_LENGTH, SecretLink, token_hash

KEY = UUID("6f1f2c9e-8f0a-4f39-9c37-0d0a5b7a1c11")
LINK = SecretLink("house.reader", KEY, 1)
TOKEN = "V7JExLBwLbqcP9vwrT5Lm_PPgDCad2sLwe2MpAIvHjo"
STORED = "6b76748fca9bf1eb32ef8cfae73a34cef9b6df5c548c5ca91859241434309855"


def test_a_token_is_made_the_same_way_for_ever() -> None:
    # a link in a mail of last year has to open: another way of making it would end every link there is
    assert LINK.token(["a secret"], "") == TOKEN
    assert token_hash(TOKEN) == STORED


def test_a_token_fits_in_a_url() -> None:
    token = LINK.token(["a secret"], "")
    assert len(token) == TOKEN_LENGTH
    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


@pytest.mark.parametrize(
    "other",
    [
        replace(LINK, purpose="house.parent"),
        replace(LINK, key=UUID(int=KEY.int + 1)),
        replace(LINK, serial=2),
    ],
)
def test_a_link_opens_nothing_else(other: SecretLink) -> None:
    token = LINK.token(["a secret"], "")
    stored = token_hash(token)
    assert LINK.opens(token, ["a secret"], stored)
    assert not other.opens(token, ["a secret"], stored)
    assert not other.opens(token, ["a secret"], token_hash(other.token(["a secret"], "")))


def test_without_the_secret_the_record_makes_no_link() -> None:
    stored = token_hash(LINK.token(["a secret"], ""))
    assert not LINK.opens(LINK.token(["a guess"], ""), ["a secret"], stored)
    assert not LINK.opens(stored, ["a secret"], stored)
    assert not LINK.opens("", ["a secret"], stored)


def test_an_older_secret_serves_the_links_it_made() -> None:
    token = LINK.token(["old"], "")
    stored = token_hash(token)
    assert LINK.token(["new", "older", "old"], stored) == token
    assert LINK.opens(token, ["new", "older", "old"], stored)
    assert not LINK.opens(token, ["new"], stored)


def test_a_new_link_is_made_with_the_first_secret() -> None:
    made = LINK.token(["new", "old"], "")
    assert made == LINK.token(["new"], "")
    assert LINK.token(["new"], token_hash(LINK.token(["old"], ""))) == made


def test_signs_that_are_no_text_are_not_an_error() -> None:
    assert not LINK.opens("\ud800" * TOKEN_LENGTH, ["a secret"], token_hash(LINK.token(["a secret"], "")))
