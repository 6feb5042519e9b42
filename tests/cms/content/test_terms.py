"""Terms of the glossary are found in the forms in which people write them, and nowhere else."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.content.words.terms import GlossaryEntry, TermText, find_terms

EVERYDAY = frozenset({"op", "mee", "mr"})


def entry(*names: str, language: str = "nl", key: str = "") -> GlossaryEntry:
    return GlossaryEntry(
        key or names[0], names[0], "Uitleg.", language, tuple((language, name) for name in names)
    )


def found(text: str, *entries: GlossaryEntry) -> list[str]:
    """The words that are pointed at."""
    terms = find_terms([TermText("p", text)], entries, is_word=EVERYDAY.__contains__)
    return [words for term in terms for _place, words in term.places]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("zorgplicht", "De Zorgplicht geldt.", "Zorgplicht"),
        ("toelaatbaarheidsverklaring", "Twee toelaatbaarheidsverklaringen.", "toelaatbaarheidsverklaringen"),
        ("ondersteuningsplan", "De ondersteuningsplannen zijn er.", "ondersteuningsplannen"),
        ("brief", "Vijf brieven", "brieven"),
        ("passend onderwijs", "Over passend  onderwijs dus", "passend  onderwijs"),
        ("passend onderwijs", "Over passende-onderwijs", "passende-onderwijs"),
        ("TLV", "Vraag tlv's aan", "tlv's"),
        ("TLV", "Een TLV’s", "TLV’s"),
        ("TLV", "De TLV-aanvraag", "TLV"),
        ("TLV", "Een t.l.v. is nodig", "t.l.v."),
        ("OP", "Het OP van dit jaar", "OP"),
        ("MEE", "Stichting MEE helpt", "MEE"),
        ("ouder- en jeugdsteunpunt", "Bel het ouder- en jeugdsteunpunt.", "ouder- en jeugdsteunpunt"),
    ],
)
def test_a_term_is_found_as_people_write_it(name: str, text: str, words: str) -> None:
    assert found(text, entry(name)) == [words]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("OP", "Hij zit op school"),
        ("MEE", "Neem iemand mee"),
        ("MR", "Dat zegt mr. De Vries"),
        ("passend onderwijs", "Dat is passend. Onderwijs volgt"),
        ("passend onderwijs", "passend, onderwijs"),
        ("plan", "Dat plannetje van de buren is planeet"),
        ("TLV", ""),
        ("", "Een lege term"),
        ("...", "Een term zonder letters ..."),
    ],
)
def test_what_only_looks_like_a_term_is_left_alone(name: str, text: str) -> None:
    assert found(text, entry(name)) == []


def test_the_longest_term_wins() -> None:
    terms = (entry("onderwijs"), entry("speciaal onderwijs"), entry("voortgezet speciaal onderwijs"))
    assert found("Voortgezet speciaal onderwijs", *terms) == ["Voortgezet speciaal onderwijs"]
    assert found("Speciaal onderwijs is onderwijs", *terms) == ["Speciaal onderwijs", "onderwijs"]


def test_a_term_is_pointed_at_once_in_each_section() -> None:
    pieces = [
        TermText("title", "De TLV"),
        TermText("a", "Een TLV en nog een TLV"),
        TermText("h", "Wat is een TLV?", is_heading=True),
        TermText("b", "Een TLV"),
        TermText("i", "En verder", is_heading=True),
        TermText("c", "Geen TLV"),
    ]
    (term,) = find_terms(pieces, [entry("TLV")])
    assert [place for place, _words in term.places] == ["title", "h", "c"]


@pytest.mark.parametrize(
    ("language", "name", "text", "words"),
    [
        ("en", "duty of care", "All duties of care apply", "duties of care"),
        ("tr", "IŞIK", "bir ışık var", "ışık"),
        ("pl", "szkoła", "w Szkoła", "Szkoła"),
        ("uk", "школа", "Наша Школа тут", "Школа"),
        ("ar", "مدرسة", "هذه مَدْرَسة كبيرة", "مَدْرَسة"),
        ("ti", "ቤት", "ቤት እዩ", "ቤት"),
    ],
)
def test_other_languages(language: str, name: str, text: str, words: str) -> None:
    assert found(text, entry(name, language=language)) == [words]


def test_a_dutch_term_in_a_translation_is_found_too() -> None:
    both = GlossaryEntry("k", "school place", "Uitleg.", "nl", (("en", "school place"), ("nl", "schoolplek")))
    assert found("A school place (schoolplek)", both) == ["school place"]
    assert found("De schoolplekken here", both) == ["schoolplekken"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.lists(st.text(max_size=10), max_size=3, unique=True))
def test_any_text_and_any_glossary(text: str, names: list[str]) -> None:
    """What is pointed at stands in the text, and no two terms are pointed at in one place."""
    words = found(text, *(entry(name, key=str(number)) for number, name in enumerate(names)))
    assert all(one and one in text for one in words)
    assert sum(map(len, words)) <= len(text)


@given(st.lists(st.sampled_from(["TLV", "school", "passend", "onderwijs", ".", "op"]), max_size=12))
def test_a_term_in_a_sentence_of_known_words(words: list[str]) -> None:
    got = found(" ".join(words), entry("TLV"), entry("passend onderwijs"), entry("OP"))
    assert ("TLV" in got) == ("TLV" in words)
    assert ("passend onderwijs" in got) == (("passend", "onderwijs") in set(pairwise(words)))
    assert "op" not in got
