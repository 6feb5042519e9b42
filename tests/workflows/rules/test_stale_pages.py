"""What a page that was open for long may overwrite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from workflows.rules.stale_pages import LENGTH, Fate, fate, fingerprint

A, B, C = map(fingerprint, "abc")
texts = st.sampled_from(["", "a", "b", "c"])


@pytest.mark.parametrize(
    ("made_from", "stored", "given", "expected"),
    [
        (None, A, B, Fate.WRITE),
        ("", "", "", Fate.WRITE),
        ("", "", A, Fate.WRITE),
        (A, A, B, Fate.WRITE),
        (A, A, "", Fate.WRITE),
        (A, A, A, Fate.WRITE),
        ("", A, "", Fate.LEAVE),
        ("", A, A, Fate.LEAVE),
        (A, B, A, Fate.LEAVE),
        (A, "", A, Fate.LEAVE),
        (A, "", "", Fate.LEAVE),
        (A, "", B, Fate.WRITE),
        ("", A, B, Fate.ASK),
        (A, B, C, Fate.ASK),
        (A, B, "", Fate.ASK),
    ],
)
def test_what_happens(made_from, stored, given, expected) -> None:
    assert fate(made_from=made_from, stored=stored, given=given) is expected


def test_a_fingerprint() -> None:
    assert fingerprint() == fingerprint("", None, "") == ""
    assert len(fingerprint("", 0)) == LENGTH == 16
    assert fingerprint("ab", "") != fingerprint("a", "b") != fingerprint("", "ab")
    assert fingerprint(None, "a") == fingerprint("", "a")
    assert fingerprint("a") == "ca978112ca1bbdca"


@given(texts, texts, texts)
def test_nothing_that_the_page_did_not_show_is_written_over(made_from, stored, given_) -> None:
    decided = fate(made_from=fingerprint(made_from), stored=fingerprint(stored), given=fingerprint(given_))
    if decided is Fate.WRITE:
        assert stored in ("", made_from)
    if decided is Fate.ASK:
        assert stored
        assert given_ not in (made_from, stored)


class TwoDevices(RuleBasedStateMachine):
    """Two devices open the page, type and send in any order: words are replaced only where they were seen."""

    pages = Bundle("pages")

    def __init__(self) -> None:
        super().__init__()
        self.stored = ""
        self.lost: list[tuple[str, set[str]]] = []

    @rule(target=pages)
    def open_page(self) -> dict[str, object]:
        """Show what is stored."""
        return {"made_from": fingerprint(self.stored), "seen": {self.stored}}

    @rule(page=pages, text=texts)
    def send(self, page: dict, text: str) -> None:
        """Send what was typed; after a question the page shows both."""
        decided = fate(made_from=page["made_from"], stored=fingerprint(self.stored), given=fingerprint(text))
        if decided is Fate.WRITE:
            self.lost.append((self.stored, set(page["seen"])))
            self.stored = text
        page["made_from"] = fingerprint(self.stored)
        page["seen"].add(self.stored)

    @invariant()
    def nobody_lost_unseen_words(self) -> None:
        assert all(not words or words in seen for words, seen in self.lost)


test_two_devices = TwoDevices.TestCase
