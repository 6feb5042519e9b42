"""Who writes a word as it sounds, or makes a mistake, meant the word itself."""

from functools import cache

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
        ("abc", "bac", 1),
        ("abc", "acb", 1),
        ("abcd", "badc", 2),
        ("abc", "cab", 2),
        ("abc", "cba", 2),
        ("ababb", "ab", 3),
        ("ca", "abc", 3),
    ],
)
def test_distance(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == letters


@pytest.mark.parametrize(("letters", "mistakes"), [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (30, 2)])
def test_a_longer_word_is_forgiven_more(letters: int, mistakes: int) -> None:
    assert mistakes_forgiven("a" * letters) == mistakes


@pytest.mark.parametrize(
    ("letters", "left"),
    [
        (0, {"abca"}),
        (1, {"abca", "bca", "aca", "aba", "abc"}),
        (2, {"abca", "bca", "aca", "aba", "abc", "ca", "ba", "bc", "aa", "ac", "ab"}),
    ],
)
def test_letters_are_left_out(letters: int, left: set[str]) -> None:
    assert shortened("abca", letters) == left


@pytest.mark.parametrize(
    ("word", "language", "heard"),
    [
        ("ch ij ou ph th dt ck", "nl", "g ei au f t t k"),
        ("qu x c z v y", "nl", "kw ks k s f i"),
        ("chijx", "en", "chijx"),
        ("dood", "nl", "dot"),
        ("dood", "en", "dod"),
        ("aaabb", "en", "ab"),
        ("abc" * 20, "en", "abc" * 10),
        ("ḱınd", "nl", "kınt"),
    ],
)
def test_how_a_word_sounds(word: str, language: str, heard: str) -> None:
    assert phonetic_key(word, language) == heard


word = st.text(alphabet="abcde", max_size=9)


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_distance_is_the_fewest_changes_that_there_are(one: str, other: str) -> None:
    """By trying all: what is changed once is not changed again."""

    @cache
    def fewest(one: str, other: str) -> int:
        if not one or not other:
            return len(one) + len(other)
        ways = [
            fewest(one[1:], other) + 1,
            fewest(one, other[1:]) + 1,
            fewest(one[1:], other[1:]) + (one[0] != other[0]),
        ]
        if one[:2] == other[1::-1] and len(one) > 1 and len(other) > 1:
            ways.append(fewest(one[2:], other[2:]) + 1)
        return min(ways)

    assert distance(one, other) == fewest(one, other)


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
