"""The same words but for their spelling: what turns a sentence round never passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.rules.spelling import FIXED_WORDS, MOST_WORDS_IN_ONE, PREFIXES, same_but_for_spelling, words

WORDS = """
school scholen ouder ouders anders hulp hulk word wordt vind vindt zijn zij wij duidelijk onduidelijk formeel
informeel aanmelden afmelden inschrijven uitschrijven minderjarig meerderjarig inclusief exclusief kind kinds
interessant ondersteuning leraar bel bal les lesje reünie crème maan baan
"""
KNOWN = frozenset(WORDS.split())


def same(before: str, after: str) -> bool:
    return same_but_for_spelling(words(before), words(after), is_word=KNOWN.__contains__)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De School zoekt, een_plek!", ["de", "School", "zoekt", "een", "plek"]),
        ("Zo. De school", ["zo", "de", "school"]),
        ("Zo: “De school”", ["zo", "de", "school"]),
        ("Wat? (De school)\nDe leraar", ["wat", "de", "school", "de", "leraar"]),
        ("Vraag TLV aan in Almere", ["vraag", "tlv", "aan", "in", "Almere"]),
        ("Straße 7b", ["strasse", "7b"]),
        ("zorg\u00adplicht reu\u0308nie ﬁets", ["zorgplicht", "reünie", "fiets"]),
        (" \n", []),
    ],
)
def test_words_are_plain_and_a_capital_inside_a_sentence_stays(text, found) -> None:
    assert words(text) == found


SAME = [
    ("shcool", "school"),
    ("interresant", "interessant"),
    ("ondersteunning", "ondersteuning"),
    ("onderstteunning", "ondersteuning"),  # two slips in a long word
    ("zjin", "zijn"),
    ("vindtt", "vindt"),
    ("reunie", "reünie"),
    ("creme", "crème"),
    ("scholne", "scholen"),
]
DIFFERENT = [
    ("ouders", "anders"),
    ("hulp", "hulk"),
    ("maan", "baan"),
    ("word", "wordt"),  # both are words
    ("vind", "vindt"),
    ("les", "lesje"),
    ("aanmelden", "afmelden"),
    ("inschrijven", "uitschrijven"),
    ("minderjarig", "meerderjarig"),
    ("inclusief", "exclusief"),
    ("duidelijk", "onduidelijk"),
    ("formeel", "informeel"),
    ("formeell", "informeel"),
    ("aanmeldn", "afmelden"),  # no word, but another prefix
    ("fmelden", "afmelden"),
    ("mindrejarig", "minderjarig"),
    ("nduidelijk", "onduidelijk"),
    ("shcool", "shool"),  # the new one is no word either
    ("school", "shcool"),
    ("xyzzy", "school"),  # more than a slip
    ("hlup", "bal"),
    ("oudres", "anders"),
    ("zi", "wij"),
    ("onderstteunninng", "ondersteuning"),  # three slips
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_slip_in_a_word_is_mended(one, other) -> None:
    assert same(one, other)
    assert same(f"de {one} ook", f"de {other} ook")
    assert not same(other, one), "a mistake is not made on purpose"


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_another_word(one, other) -> None:
    assert not same(one, other)
    assert not same(f"shcool {one}", f"school {other}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ouder contact persoon", "oudercontactpersoon"),
        ("te laat", "tel aat"),
        ("te laat komen", "telaat komen"),
        ("De School zoekt", "de school Zoekt"),
        ("foto's en fotos", "fotos en foto’s"),
        ("één", "e\u0301e\u0301n"),
        ("een school , die", "Een school, die."),
        ("zorg\u00adplicht", "zorgplicht"),
        ("a b c d e f", "abcdef"),
    ],
)
def test_spaces_capitals_and_signs_may_change(before, after) -> None:
    assert same(before, after)
    assert same(after, before)
    nobody = same_but_for_spelling(words(before), words(after), is_word=lambda _word: False)
    assert nobody, "whatever the language"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("de school helpt", "de school"),
        ("kind", "kind kinds"),
        ("", "school"),
        ("school kind", "school"),
        ("vraag jansen", "vraag janssen"),
        ("niet meer", "nietmeer"),
        ("een", "één"),
        ("a b c d e f g", "abcdefg"),
    ],
)
def test_no_word_comes_or_goes(before, after) -> None:
    assert not same(before, after)
    assert not same(after, before)


def test_a_name_is_never_minor() -> None:
    assert same("Vraag de ouderr.", "Vraag de ouder.")
    assert not same("Vraag mevrouw Ouderr.", "Vraag mevrouw Ouder.")
    assert not same("Vraag mevrouw Ouderr.", "Vraag mevrouw ouder.")
    assert not same("Vraag mevrouw ouderr.", "Vraag mevrouw Ouder.")


def test_what_turns_a_sentence_round_is_never_a_slip() -> None:
    slips = [(word, word + word[-1]) for word in FIXED_WORDS]
    every = FIXED_WORDS | KNOWN
    for word, slip in slips:
        assert not same_but_for_spelling([slip], [word], is_word=every.__contains__)
        assert not same_but_for_spelling([word], [slip], is_word=every.__contains__)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_prefix_is_never_a_slip(prefix) -> None:
    known = {"loops", f"{prefix}loops"}
    assert not same_but_for_spelling(["looops"], [f"{prefix}loops"], is_word=known.__contains__)
    assert not same_but_for_spelling([f"{prefix}loopss"], ["loops"], is_word=known.__contains__)


def test_in_a_language_without_a_lexicon_no_word_changes() -> None:
    assert not same_but_for_spelling(["shcool"], ["school"], is_word=lambda _word: False)


@given(st.lists(st.sampled_from(["niet", "School", "kind", "a", "ab", "b"]), max_size=40), st.data())
def test_where_the_spaces_are_makes_no_difference(text, data) -> None:
    """Unless it makes or breaks a word that turns a sentence round."""
    letters = "".join(word for word in text if word != "niet")
    cuts = data.draw(st.lists(st.integers(0, len(letters)), max_size=3).map(sorted))
    parts = [letters[a:b] for a, b in zip([0, *cuts], [*cuts, len(letters)], strict=True) if a < b]
    if len(parts) <= MOST_WORDS_IN_ONE:
        assert same_but_for_spelling([letters] * bool(letters), parts, is_word=KNOWN.__contains__)
    assert same_but_for_spelling(text, text, is_word=KNOWN.__contains__)
