"""An address as people and programs write it, and whose mailbox it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.typed.mailboxes import mailbox, typed_address

TYPED = {
    "ada@example.org": "ada@example.org",
    "Ada.L@Example.org": "Ada.L@Example.org",
    " ada@example.org ": "ada@example.org",
    "\u200bada@example.org\ufeff": "ada@example.org",
    "\u202aada@example.org\u202c": "ada@example.org",
    "ada@example.org\u00a0": "ada@example.org",
    "ada\u00ad@example.org": "ada@example.org",
    "ada\u2011l@example.org": "ada-l@example.org",
    "ａｄａ＠example.org": "ada@example.org",
    "mailto:ada@example.org": "ada@example.org",
    "MAILTO:ada@example.org": "ada@example.org",
    "<ada@example.org>": "ada@example.org",
    "Ada Lovelace <ada@example.org>": "ada@example.org",
    '"Lovelace, Ada" <ada@example.org>;': "ada@example.org",
    "ada@example.org;": "ada@example.org",
    "ada@example.org,": "ada@example.org",
    "ada@example.org.": "ada@example.org",
    "(ada@example.org)": "ada@example.org",
    "“ada@example.org”": "ada@example.org",
    "d'arcy@example.org": "d'arcy@example.org",
    "d’arcy@example.org": "d'arcy@example.org",
    "ada+school@example.org": "ada+school@example.org",
    "ada": "ada",
    "": "",
}
ONE_MAILBOX = [
    [
        "ada@example.org",
        "ADA@Example.ORG",
        "ada+0@example.org",
        "Ada+school@example.org",
        "<ada@example.org>",
    ],
    ["josé@example.org", "jose\u0301@example.org", "JOSÉ@example.org"],
    ["ada@münchen.example", "ada@xn--mnchen-3ya.example", "ada@MÜNCHEN.example", "ada@mu\u0308nchen.example"],
    ["d’arcy@example.org", "D'Arcy@example.org"],
    ["+@example.org", "+@example.org"],
    ["", " "],
]
OTHERS = [
    ("ada@example.org", "adam@example.org"),
    ("ada@example.org", "ada@example.com"),
    ("a.da@example.org", "ada@example.org"),
    ("+1@example.org", "+2@example.org"),
]


@pytest.mark.parametrize(("typed", "address"), TYPED.items())
def test_the_address_that_was_typed(typed: str, address: str) -> None:
    assert typed_address(typed) == address


@pytest.mark.parametrize("addresses", ONE_MAILBOX, ids=lambda addresses: addresses[0])
def test_one_mailbox(addresses: list[str]) -> None:
    assert {mailbox(address) for address in addresses} == {mailbox(addresses[0])}


@pytest.mark.parametrize(("address", "other"), OTHERS)
def test_another_mailbox(address: str, other: str) -> None:
    assert mailbox(address) != mailbox(other)


@given(st.text(st.characters(codec=None) | st.sampled_from("@+<>.;,\"' \u200b"), max_size=40))
def test_twice_is_once(text: str) -> None:
    assert typed_address(typed_address(text)) == typed_address(text)
    assert mailbox(mailbox(text)) == mailbox(text)
    assert mailbox(typed_address(text)) == mailbox(text)
