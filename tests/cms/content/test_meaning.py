"""What of a text a reader meets: two texts mean the same when nobody can tell them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.meaning.reader_view import meaning, without_ids

PARAGRAPH = {"type": "paragraph", "id": "1", "value": "<p>Zo.</p>"}


def snapshot(**fields):
    return {"title": "Zorgplicht", "body": [PARAGRAPH], "sources": [], **fields}


SAME = {
    "another id of a block": {"body": [{**PARAGRAPH, "id": "2"}]},
    "another id inside a block": {"body": [{**PARAGRAPH, "items": [{"id": "3"}]}]},
    "what the editor marks for itself": {"body": [{**PARAGRAPH, "value": '<p data-block-key="ab">Zo.</p>'}]},
    "an optional field that is empty": {"body": [{**PARAGRAPH, "caption": ""}]},
    "an optional field that is not there": {"validUntil": None, "topics": [], "files": {}, "urgent": False},
    "what is empty once the empty is left out": {
        "files": {"image": None},
        "body": [{**PARAGRAPH, "a": {"b": ""}}],
    },
    "the words for what a region has": {"placeholders": {"region": "uw regio"}},
}
OTHER = {
    "another title": {"title": "Recht"},
    "another text": {"body": [{**PARAGRAPH, "value": "<p>Niet zo.</p>"}]},
    "another kind of block": {"body": [{**PARAGRAPH, "type": "heading"}]},
    "one block more": {"body": [PARAGRAPH, PARAGRAPH]},
    "a source": {"sources": [{"type": "source", "id": "4"}]},
    "a flag that is set": {"urgent": True},
    "a number": {"version": 2},
    "an id that is no id of a block": {"audience": {"id": "5"}},
    "an empty place in a list": {"topics": [""]},
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_nobody_can_tell_them_apart(change) -> None:
    expected = {"title": "Zorgplicht", "body": [{"type": "paragraph", "value": "<p>Zo.</p>"}]}
    found = meaning(snapshot(**change))
    if "items" in found["body"][0]:  # a place in a list is a place, though nothing is in it
        assert found["body"][0].pop("items") == [{}]
    assert found == expected


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_a_reader_can_tell_them_apart(change) -> None:
    assert meaning(snapshot(**change)) != meaning(snapshot())


def test_ids_are_left_out_at_any_depth() -> None:
    blocks = [{"id": "1", "value": [{"id": "2", "value": {"id": "3", "text": "id"}}]}, "id", None, 7]
    assert without_ids(blocks) == [{"value": [{"value": {"text": "id"}}]}, "id", None, 7]


texts = st.text(max_size=20)
blocks = st.lists(
    st.fixed_dictionaries({"id": texts, "type": texts, "value": texts | st.lists(texts)}), max_size=4
)


@given(texts, blocks)
def test_a_meaning_means_the_same(title, body) -> None:
    found = meaning({"title": title, "body": body, "sources": []})
    assert meaning({"body": [], "sources": [], **found}) == found
