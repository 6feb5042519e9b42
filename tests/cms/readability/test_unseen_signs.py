"""A text with signs that nobody sees, or with look-alikes, gets the report of the same text without them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.readability import Block, HardWordEntry, compare_translation, make_report, shipped_lexicon
from cms.text import plain

SENTENCES = [
    "Ten behoeve van uw kind wordt een ontwikkelingsperspectief opgesteld door de school.",
    "De school dient zorg te dragen voor foto's van 's middags, aangaande de tlv-aanvraag.",
    "Ouders zijn gerechtigd tot inzage in het onderwijskundig rapport, dat wordt verstrekt.",
]
TEXT = " ".join(SENTENCES * 4)
UNSEEN = st.sampled_from(["\u00ad", "\u200b", "\u2060", "\ufeff", "\u202a", "\u202c", "\u200e"])
LOOK_ALIKES = {" ": "\u00a0\u2009\u202f", "'": "’ʼ´`", "-": "\u2010\u2011"}


def figures(text: str, language: str = "nl"):
    report = make_report([Block("b", text)], language=language, glossary=["tlv"])
    marks = [(mark.kind, plain(mark.quote), mark.alternatives) for mark in report.marks]
    return report.score, report.level, report.words, report.sentences, report.features, marks


@given(st.data())
@pytest.mark.parametrize("language", ["nl", "nl-x-simple", "en"])
def test_what_nobody_sees_makes_no_difference(language, data) -> None:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(TEXT)), UNSEEN), max_size=20))
    written = TEXT
    for place, sign in sorted(places, reverse=True):
        written = written[:place] + sign + written[place:]
    assert figures(written, language) == figures(TEXT, language)


@given(st.data())
def test_nor_does_a_look_alike(data) -> None:
    written = "".join(
        data.draw(st.sampled_from(sign + LOOK_ALIKES[sign])) if sign in LOOK_ALIKES else sign
        for sign in SENTENCES[1]
    )
    assert figures(written) == figures(SENTENCES[1])


def test_a_mark_is_where_it_was_written() -> None:
    text = "Wij zijn van mening dat te\u00ad\u200bn be\u00adhoe\u00adve van uw kind ie\u0301ts moet."
    report = make_report([Block("b", text)])
    quotes = {mark.quote for mark in report.marks}
    assert "te\u00ad\u200bn be\u00adhoe\u00adve van" in quotes
    assert all(text[mark.start : mark.end] == mark.quote for mark in report.marks)
    assert all(text[one.mark.start : one.mark.end] == one.mark.quote for one in report.advice)


@pytest.mark.parametrize("term", ["ten be\u00adhoeve van", "Ten\u00a0behoeve van", "TEN BEHOEVE VAN"])
def test_the_house_list_may_be_written_with_them_too(term: str) -> None:
    listed = [HardWordEntry(term, ("voor",))]
    (mark,) = [
        mark
        for mark in make_report([Block("b", SENTENCES[0])], house_list=listed).marks
        if mark.kind == "hard_word"
    ]
    assert mark.quote == "Ten behoeve van"


@pytest.mark.parametrize("term", ["zorg\u00adplicht", "Zorg\u200bplicht", "ZORGPLICHT"])
def test_a_term_that_is_explained_is_not_hard(term: str) -> None:
    listed = [HardWordEntry("zorgplicht", ("plicht",))]
    report = make_report([Block("b", "De zorgplicht geldt.")], house_list=listed, glossary=[term])
    assert [mark.kind for mark in report.marks if mark.kind == "hard_word"] == []


def test_dutch_words_left_in_a_translation_are_seen() -> None:
    dutch = [Block("b", "Het samenwerkingsverband helpt.")]
    english = [Block("b", "The samen\u00adwerkings\u00adverband helps.")]
    found = compare_translation(dutch, make_report(dutch), english, lexicon=shipped_lexicon())
    assert found.dutch_words == ("samenwerkingsverband",)
