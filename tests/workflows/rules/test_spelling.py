"""The same words but for their spelling: what turns a sentence round never passes."""

import pytest

from workflows.rules.spelling import FIXED_WORDS, same_but_for_spelling, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De School zoekt, een_plek!", ["de", "school", "zoekt", "een", "plek"]),
        ("Straße 7b", ["strasse", "7b"]),
        (" \n", []),
    ],
)
def test_words_have_no_capitals_and_no_punctuation(text, found) -> None:
    assert words(text) == found


SAME = [
    ("school", "shcool"),
    ("word", "wordt"),
    ("abcdefgh", "abcdefxy"),  # 75% of the letters
    ("ouder", "ouden"),  # five letters: no short word any more
    ("zjin", "zijn"),
    ("alen", "allen"),
    ("vind", "vindt"),
    ("zi", "zij"),
    ("crem", "crêm"),
]
DIFFERENT = [
    ("abcdefg", "abcdexy"),  # 71%
    ("ouders", "anders"),
    ("hulp", "hulk"),  # four letters: one other letter is another word
    ("maan", "baan"),
    ("les", "lesje"),
    ("les", "bles"),
    ("u", "uw"),
    ("duidelijk", "onduidelijk"),
    ("formeel", "informeel"),
    ("certain", "uncertain"),
    ("actief", "nonactief"),
    ("sociaal", "antisociaal"),
    ("possible", "impossible"),
    ("connected", "disconnected"),
    ("gezinnen", "nietgezinnen"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_slip_in_a_word(one, other) -> None:
    assert same_but_for_spelling([one], [other])
    assert same_but_for_spelling([other], [one])
    assert same_but_for_spelling(["de", one, "ook"], ["de", other, "ook"])


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_word(one, other) -> None:
    assert not same_but_for_spelling([one], [other])
    assert not same_but_for_spelling([other], [one])
    assert not same_but_for_spelling(["school", one], ["shcool", other])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ouder contact persoon", "oudercontactpersoon"),
        ("te laat", "tel aat"),
        ("te laat komen", "telaat komen"),
    ],
)
def test_words_may_be_written_as_one_or_apart(before, after) -> None:
    assert same_but_for_spelling(before.split(), after.split())
    assert same_but_for_spelling(after.split(), before.split())


@pytest.mark.parametrize(
    ("before", "after"),
    [("de school helpt", "de school"), ("kind", "kind kinds"), ("", "school"), ("school kind", "school")],
)
def test_no_word_comes_or_goes(before, after) -> None:
    assert not same_but_for_spelling(before.split(), after.split())
    assert not same_but_for_spelling(after.split(), before.split())


def test_a_long_text_is_read_as_well_as_a_short_one() -> None:
    """Words that come often in it, and letters that come often in a word, count like all others."""
    text = ["niet", "school"] * 150
    assert same_but_for_spelling(["shcool", *text], ["school", *text])
    assert same_but_for_spelling(["c" + "ab" * 120], ["d" + "ab" * 120])


def test_the_same_is_the_same() -> None:
    assert same_but_for_spelling([], [])
    assert same_but_for_spelling(["niet", "zeven"], ["niet", "zeven"])


def test_what_turns_a_sentence_round_is_never_a_slip() -> None:
    slips = [(word, word + word[-1]) for word in FIXED_WORDS]
    assert not [word for word, slip in slips if same_but_for_spelling([word], [slip])]
    assert not [word for word, slip in slips if same_but_for_spelling([slip], [word])]
