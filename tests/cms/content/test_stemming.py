"""Words of a text, and what they have in common with their other forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.content.words.stemming import TextWord, stemmer, word_form, words_in
from cms.readability.languages import base_language
from cms.text import plain


def test_a_word_stands_where_it_stands() -> None:
    assert list(words_in("De TLV's: klaar", "nl")) == [
        TextWord(0, 2, "De", "de"),
        TextWord(3, 8, "TLV's", "tlv"),
        TextWord(10, 15, "klaar", "klaar"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tlv-aanvraag", ["tlv", "aanvraag"]),
        ("Een t.l.v. nu", ["een", "tlv", "nu"]),
        ("zin. nieuwe", ["zin", "nieuwe"]),
        ("foto’s en ma's", ["foto", "en", "ma"]),
        ("'s ochtends", ["s", "ochtends"]),
        ("cafe\u0301", ["café"]),
        ("7b __ 12", ["7b", "12"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [word.form for word in words_in(text, "nl")] == words


@given(st.text(max_size=40), st.sampled_from(["nl", "tr", "ar"]))
def test_of_every_word_something_is_left(text: str, language: str) -> None:
    for word in words_in(text, language):
        assert plain(text[word.start : word.end]) == word.text
        assert word.form


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("IĞDIR", "tr", "ığdır"),
        ("İZMİR", "tr", "izmir"),
        ("IK", "nl", "ik"),
        ("O.P.P.", "nl", "opp"),
        ("ﬁets", "nl", "fiets"),
        ("Straße", "nl", "strasse"),
        ("baby'tje", "nl", "baby"),
        ("kind'x", "nl", "kind'x"),
        ("\u0643\u064e\u062a\u064e\u0628", "ar", "\u0643\u062a\u0628"),
    ],
)
def test_how_a_word_is_compared(word: str, language: str, form: str) -> None:
    assert word_form(word, language) == form


@pytest.mark.parametrize(
    ("language", "thorough", "word", "stem"),
    [
        ("nl", True, "scholen", "school"),
        ("nl", False, "scholen", "schol"),
        ("nl-x-simple", True, "scholen", "school"),
        ("nl", True, "kinderen", "kind"),
        ("nl", False, "kinderen", "kinder"),
        ("en", True, "schools", "school"),
        ("en", True, "kinder", "kinder"),
        ("uk", True, "школи", "школи"),
        ("nl", True, "", ""),
    ],
)
def test_a_stem(language: str, thorough: bool, word: str, stem: str) -> None:
    stem_of = stemmer(language, thorough=thorough)
    assert stem_of(word) == stem
    assert stem_of(word) == stem  # and once more, from what it knows


@pytest.mark.parametrize(("tag", "language"), [("nl", "nl"), ("nl-x-simple", "nl"), ("pt-BR", "pt")])
def test_the_language_that_a_tag_is_a_form_of(tag: str, language: str) -> None:
    assert base_language(tag) == language
