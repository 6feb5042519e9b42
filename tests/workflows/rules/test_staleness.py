"""When a translation is behind its source: from content alone."""

import unicodedata
from copy import deepcopy
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.readability.known_words import word_check
from workflows.enums import WhenStale
from workflows.rules import staleness
from workflows.rules.staleness import SourceSection, effective_rule

changed_sections = partial(staleness.changed_sections, is_word=word_check("nl"))

ONE = {"type": "heading", "id": "1", "value": "Wat betekent dit?"}
TWO = {"type": "paragraph", "id": "2", "value": '<p data-block-key="x">De school zoekt een plek.</p>'}
THREE = {"type": "steps", "id": "3", "value": ["<p>Bel de school.</p>", "<p>Vraag hulp.</p>"]}


def text(*body: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "title": "Zorgplicht",
        "summary": "Wat de school doet.",
        "body": [deepcopy(block) for block in body],
        "sources": [],
        "audience": ["parents"],
        "topics": [],
        "sectors": [],
        "validUntil": None,
        "files": {},
        **fields,
    }


def told(before: Any, after: Any) -> list[tuple[str, str]]:
    return [(section.kind, section.change) for section in changed_sections(before, after)]


@pytest.mark.parametrize(
    "after",
    [
        text(ONE, TWO, THREE),
        text(THREE, ONE, TWO),
        text(ONE, {**TWO, "value": '<p data-block-key="y">De school zoekt een plek.</p>'}, THREE),
        text(ONE, {**TWO, "id": "new"}, THREE),
        text(THREE, {**TWO, "id": "new"}, {**ONE, "id": "newer"}),
        text(ONE, {**TWO, "value": "<p>de school, zoekt een plek!</p>"}, THREE),
        text(ONE, TWO, THREE, audience=["youth"], validUntil="2030-01-01", sources=[{"type": "source"}]),
    ],
    ids=[
        "the same",
        "moved",
        "saved again",
        "pasted again",
        "two pasted again",
        "spelling",
        "classified otherwise",
    ],
)
def test_what_is_nothing_to_translate_makes_nothing_stale(after: dict[str, Any]) -> None:
    assert told(text(ONE, TWO, THREE), after) == []


@pytest.mark.parametrize(
    ("after", "sections"),
    [
        (text(ONE, {**TWO, "value": "<p>De school zoekt geen plek.</p>"}, THREE), [("paragraph", "changed")]),
        (
            text(ONE, {**TWO, "value": "<p>De school zoekt in 6 weken een plek.</p>"}, THREE),
            [("paragraph", "changed")],
        ),
        (text(ONE, TWO), [("steps", "removed")]),
        (
            text(ONE, TWO, THREE, {"type": "paragraph", "id": "4", "value": "<p>Nieuw.</p>"}),
            [("paragraph", "added")],
        ),
        (text(ONE, TWO, {**THREE, "value": THREE["value"][:1]}), [("steps", "changed")]),
        (text(ONE, TWO, THREE, title="Recht op een plek"), [("title", "changed")]),
        (text(ONE, TWO, THREE, summary=""), [("summary", "changed")]),
        (
            text(ONE, {**TWO, "type": "callout", "value": {"text": "x"}}, THREE),
            [("callout", "added"), ("paragraph", "removed")],
        ),
    ],
)
def test_each_section_that_says_something_else_is_named(after: dict[str, Any], sections: list[Any]) -> None:
    assert told(text(ONE, TWO, THREE), after) == sections


AGAIN = {**TWO, "id": "5"}


@pytest.mark.parametrize(
    ("before", "after", "sections"),
    [
        ([TWO, AGAIN], [{**TWO, "id": "6"}, {**TWO, "id": "7"}], []),
        ([TWO, AGAIN], [{**TWO, "id": "6"}], [("paragraph", "removed")]),
        ([TWO], [{**TWO, "id": "6"}, {**TWO, "id": "7"}], [("paragraph", "added")]),
        ([TWO], [TWO, AGAIN], [("paragraph", "added")]),
        ([TWO, AGAIN], [AGAIN], [("paragraph", "removed")]),
        ([TWO, AGAIN], [{**TWO, "id": "6"}, AGAIN], []),
    ],
)
def test_of_two_equal_blocks_each_counts(before: Any, after: Any, sections: list[Any]) -> None:
    assert told(text(*before), text(*after)) == sections


def test_what_is_new_and_changed_comes_in_the_order_of_the_text_and_what_is_gone_comes_last() -> None:
    new = {"type": "callout", "id": "9", "value": "Let op."}
    other = {**THREE, "value": ["<p>Schrijf een brief.</p>"]}
    before = text(ONE, TWO, THREE, files={"document:1": "a"})
    found = changed_sections(before, text(new, other, TWO, title="Plek", files={"document:1": "b"}))
    assert found == [
        SourceSection(
            "title",
            "changed",
            {"type": "title", "id": "title", "value": "Zorgplicht"},
            {"type": "title", "id": "title", "value": "Plek"},
        ),
        SourceSection("callout", "added", None, new),
        SourceSection("steps", "changed", THREE, other),
        SourceSection("heading", "removed", ONE, None),
        SourceSection("files", "changed", None, None),
    ]


@pytest.mark.parametrize("after", [{}, {"document:1": "a", "image:2": "new"}, {"document:1": "a"}])
def test_a_file_that_comes_or_goes_is_told_by_its_block(after: dict[str, str]) -> None:
    assert told(text(ONE, files={"document:1": "a"}), text(ONE, files=after)) == []


def test_a_file_that_was_replaced_may_say_something_else() -> None:
    before, after = text(ONE, files={"document:1": "a"}), text(ONE, files={"document:1": "b"})
    assert told(before, after) == [("files", "changed")]


def test_where_a_picture_may_be_cut_is_nothing_to_translate() -> None:
    shown = {"hash": "a", "credit": "Ali"}
    before = text(ONE, files={"image:1": shown | {"focalPoint": {"x": 0.1, "y": 0.3}}})
    for after in (shown, shown | {"focalPoint": {"x": 0.9, "y": 0.3}}):
        assert told(before, text(ONE, files={"image:1": after})) == []


def test_of_a_translation_that_was_made_from_nothing_known_everything_is_to_be_looked_at() -> None:
    assert told(None, text(ONE)) == [("title", "added"), ("summary", "added"), ("heading", "added")]


WORDS = st.lists(st.sampled_from(["school", "kind", "niet", "wel", "6", "ouders"]), max_size=4).map(" ".join)
BODIES = st.lists(
    st.builds(
        lambda key, value: {"type": "paragraph", "id": key, "value": f"<p>{value}</p>"},
        st.sampled_from("abcd"),
        WORDS,
    ),
    max_size=4,
    unique_by=lambda block: block["id"],
)


@given(BODIES, BODIES)
def test_a_text_never_differs_from_itself_and_stored_sections_come_back(before: Any, after: Any) -> None:
    assert changed_sections(text(*before), text(*before)) == []
    assert changed_sections(text(*before), text(*reversed(before))) == []
    found = changed_sections(text(*before), text(*after))
    assert [SourceSection(**section.to_json()) for section in found] == found
    if not found:
        assert changed_sections(text(*after), text(*before)) == []


@pytest.mark.parametrize(
    ("rule", "important", "happens"),
    [
        (WhenStale.NOTICE, False, WhenStale.NOTICE),
        (WhenStale.NOTICE, True, WhenStale.FALL_BACK),
        (WhenStale.FALL_BACK, True, WhenStale.FALL_BACK),
        (WhenStale.FALL_BACK, False, WhenStale.FALL_BACK),
        (WhenStale.WITHDRAW, False, WhenStale.WITHDRAW),
        (WhenStale.WITHDRAW, True, WhenStale.WITHDRAW),
    ],
)
def test_an_important_change_never_leaves_an_old_text_standing(
    rule: WhenStale, important: bool, happens: WhenStale
) -> None:
    assert effective_rule(rule, important=important) is happens


ACCENTED = "<p>De co\u00f6rdinator zoekt \u00e9\u00e9n plek \u2013 \u2018snel\u2019. Bel 020\u00a0123.</p>"


@pytest.mark.parametrize(
    "rewritten",
    [
        unicodedata.normalize("NFD", ACCENTED),
        ACCENTED.replace("zoekt", "zo\u00adekt"),
        ACCENTED.replace("\u00a0", " "),
        ACCENTED.replace("\u2013", "-"),
        ACCENTED.replace("\u2018", "'").replace("\u2019", "'"),
        ACCENTED.replace("plek", "plek\u200b"),
        ACCENTED.replace(" ", "  "),
    ],
)
def test_the_same_text_in_other_signs_is_not_behind(rewritten: str) -> None:
    before, after = ({"type": "paragraph", "id": "2", "value": value} for value in (ACCENTED, rewritten))
    assert told(text(before), text(after)) == []
    assert told(text(title=ACCENTED), text(title=rewritten)) == []
    assert told(text(before), text({**after, "id": "new"})) == []


def test_another_number_is_behind() -> None:
    before, after = (
        {"type": "paragraph", "id": "2", "value": ACCENTED.replace("123", n)} for n in ("123", "124")
    )
    assert told(text(before), text(after)) == [("paragraph", "changed")]
