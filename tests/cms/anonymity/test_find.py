"""What in a text may tell who somebody is: each piece, of what kind, and where."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.anonymity.anonymous import anonymous
from cms.anonymity.clues import Clue, ClueKind
from cms.anonymity.find import find


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Mijn zoon is negen. Hij zit thuis.", []),
        ("Bel +31 6 1234 5678.", ["+31 6 1234 5678"]),
        ("Schrijf naar ouder@school.nl of 3511 AB.", ["ouder@school.nl", "3511 AB"]),
        ("In 2024 en 2025 ging het beter.", []),
        ("Daar zei Fatima el Amrani het.", ["Fatima el Amrani"]),
        ("", []),
        ("Wij wonen in Nederland en Ik spreek Turks.", []),
        ("Wij spreken Turks met Ahmed.", ["Ahmed"]),
        ("Hij zei: “Mijn juf is lief.” En zij, 'Ik ook.'", []),
        # what only readers' words were looked through for, before
        ("Toen kwam mevrouw JANSEN erbij.", ["JANSEN"]),
        ("Wij spraken met P. van der Berg.", ["P. van der Berg"]),
        ("J.P. Jansen was erbij.", ["J.P. Jansen"]),
        ("Alles ging goed met Tim. Daarna niet meer.", ["Tim"]),
        ("Tim ging weg. Ik miste Tim.", ["Tim", "Tim"]),
        ("Ik sprak de mentor. Daarna ging het beter.", []),
        ("Zij woont op Kerkstraat 12a.", ["Kerkstraat 12a"]),
        ("Hij is van 12 maart 2014.", ["12 maart 2014"]),
        ("Zie onzeschool.nl en www.school.be", ["onzeschool.nl", "www.school.be"]),
        ("Bsn 123456782, leerling 4401234", ["123456782", "4401234"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [clue.text for clue in find(text)] == pieces


def test_kinds_and_places() -> None:
    text = "Ik zag Kees op 3511 AB, bel 06\u200b12345678 of mail k@school.nl"
    assert find(text) == [
        Clue(ClueKind.NAME, "Kees", 7),
        Clue(ClueKind.ADDRESS, "3511 AB", 15),
        Clue(ClueKind.TELEPHONE, "06\u200b12345678", 28),
        Clue(ClueKind.EMAIL, "k@school.nl", 48),
    ]


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Ik zag Jose\u0301 daar", "Jose\u0301"),
        ("Ik zag Ti\u00adm daar", "Ti\u00adm"),
        ("Ik zag\u200bTim daar", "Tim"),
        ("Bel ０６１２３４５６７８", "０６１２３４５６７８"),
        ("Mail jan＠school.nl", "jan＠school.nl"),
    ],
)
def test_a_piece_is_as_it_stands_in_the_text(text: str, piece: str) -> None:
    assert [(clue.text, clue.place) for clue in find(text)] == [(piece, text.index(piece))]


signs = st.one_of(st.text(max_size=200), st.text("Ab. @(at)0123-/\u00ad\u0301\u200bﬁ①\0", max_size=60))


@given(signs)
def test_clues_are_apart_and_where_they_say(text: str) -> None:
    done = 0
    for clue in find(text):
        assert clue.place >= done
        assert clue.text
        done = clue.place + len(clue.text)
        assert text[clue.place : done] == clue.text


@given(signs)
def test_what_is_found_is_taken_out_and_nothing_else(text: str) -> None:
    if not find(text):
        assert set(anonymous(text)) <= set(unicodedata.normalize("NFKC", text)) | {" "}
    assert anonymous(text).count("@") == 0


LONG = [
    "a" * 24_000,
    "Aa " * 8_000,
    "AA " * 8_000,
    "A. " * 8_000,
    "Aa. " * 6_000,
    "van " * 6_000,
    "Aa " + "van " * 6_000,
    "a." * 12_000,
    "a-" * 12_000,
    ".-" * 12_000,
    "1 " * 12_000,
    "1a" * 12_000,
    "a@" * 12_000,
    "a @ " * 6_000,
    "(" * 24_000,
    "a" * 12_000 + "@",
    "a" + " " * 24_000,
    "straat" * 4_000,
    "'" * 24_000 + "A",
    "\u0301" * 24_000,
    "\u00ad" * 24_000,
]


@pytest.mark.parametrize("text", LONG, ids=[text[:6] for text in LONG])
def test_a_long_text_takes_no_long_time(text: str) -> None:
    started = time.process_time()
    find(text)
    assert time.process_time() - started < 3
