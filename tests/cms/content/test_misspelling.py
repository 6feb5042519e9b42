"""Who writes a word as it sounds, or makes a mistake, meant the word itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.words.misspelling import distance, mistakes_forgiven, phonetic_key, shortened


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("zorgpligt", "zorgplicht"),
        ("leiplicht", "lijplicht"),
        ("klagt", "klacht"),
        ("skool", "scool"),
        ("onderweis", "onderwijs"),
        ("vervoor", "vervor"),
        ("financien", "financiën"),
        ("kint", "kind"),
    ],
)
def test_words_that_sound_the_same(written: str, meant: str) -> None:
    assert phonetic_key(written, "nl") == phonetic_key(meant, "nl-x-simple")


def test_only_dutch_is_heard_as_dutch() -> None:
    assert phonetic_key("ship", "en") != phonetic_key("sip", "en")
    assert phonetic_key("éducation", "fr") == "education"


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("school", "school", 0),
        ("school", "schol", 1),
        ("school", "shcool", 1),
        ("school", "skool", 2),
        ("", "abc", 3),
        ("abc", "", 3),
    ],
)
def test_distance(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == letters


word = st.text(alphabet="abcde", max_size=9)


@given(word, word)
def test_distance_is_the_same_both_ways_and_zero_only_for_the_same(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


@given(st.text(alphabet="abcdefgh", min_size=4, max_size=12), st.data())
def test_a_word_with_one_mistake_is_found_again(meant: str, data: st.DataObject) -> None:
    """What is stored of a word and what is looked up for a mistake have something in common."""
    place = data.draw(st.integers(0, len(meant) - 1))
    letter = data.draw(st.sampled_from("abcdefgh"))
    for written in (
        meant[:place] + meant[place + 1 :],
        meant[:place] + letter + meant[place:],
        meant[:place] + letter + meant[place + 1 :],
    ):
        assert shortened(meant, 1) & shortened(written, max(1, mistakes_forgiven(written)))
        assert distance(written, meant) <= 1
