"""What in a text may tell who somebody is: each piece, of what kind, and where."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.anonymity.anonymous import anonymous
from cms.anonymity.clues import Clue, ClueKind
from cms.anonymity.find import find
from cms.text import kept, plain


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
        assert set(anonymous(text)) <= set(kept(text)) | {" "}
    assert anonymous(text).count("@") == 0


PIECES = [
    "Ik heet jan",
    "Mijn zoon Daan",
    "bel 06-12345678",
    "mail jan (at) school.nl",
    "Groetjes, SARA",
    "juf roos",
    "Kerkstraat 12",
    "geboren op 3 mei '14",
    "nul zes een twee drie vier vijf zes",
    "obs De Klimop",
    "In Zwolle is een school",
    "TLV",
    "Çağla en Özgür",
    "Мене звати оленка",
    "اسمي عبير",
    "NL91 ABNA 0417 1643 00",
    "@lotte_12",
    "niets",
]
said = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(". ".join)
unseen = st.sampled_from("\u00ad\u200c\u200d\u2060\u200e\u202a\u202c\ufeff")


@given(said, st.data())
def test_signs_that_nobody_sees_hide_nothing(text: str, data: st.DataObject) -> None:
    """Soft hyphens, joiners and marks of direction anywhere: the same clues, at the same places."""
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=6).map(sorted))
    written, done = "", 0
    for place in places:
        written += text[done:place] + data.draw(unseen)
        done = place
    written += text[done:]
    shifts = [sum(place <= at for place in places) for at in range(len(text))]
    found = find(written)
    assert [(clue.kind, clue.place) for clue in found] == [
        (clue.kind, clue.place + shifts[clue.place]) for clue in find(text)
    ]
    assert [plain(clue.text) for clue in found] == [plain(clue.text) for clue in find(text)]


@given(said, st.data())
def test_a_space_that_nobody_sees_hides_nothing(text: str, data: st.DataObject) -> None:
    """It may stand in a word or divide two: what is found without it is found with it, and perhaps more."""
    places = data.draw(st.sets(st.integers(1, len(text) - 1), max_size=4))
    written = "".join(f"\u200b{sign}" if place in places else sign for place, sign in enumerate(text))
    hidden = "".join(clue.text for clue in find(written)).replace("\u200b", "")
    assert all(clue.text in hidden for clue in find(text))


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Ik zag Jаn daar", "Jаn"),
        ("Bel 06‑12–34 56 78", "06‑12–34 56 78"),
        ("Ik zag dʼArcy Bos", "Bos"),
        ("Bel ٠٦١٢٣٤٥٦٧٨", "٠٦١٢٣٤٥٦٧٨"),
        ("Mijn naam is 𝗝𝗮𝗻", "𝗝𝗮𝗻"),
        ("Geboren op 3 mei ’14", "3 mei ’14"),
        ("Mijn zoon Da\u200ban", "Da\u200ban"),
    ],
)
def test_look_alikes_hide_nothing(text: str, piece: str) -> None:
    assert piece in [clue.text for clue in find(text)]


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
    "a\u200b" * 12_000,
    "zes " * 6_000,
    "a punt " * 3_500,
    "a at b.nl " * 2_400,
    "(at)" * 6_000,
    "3 mei " * 4_000,
    "geboren " * 3_000,
    "Aweg" * 6_000,
    "woon in a " * 2_400,
    "obs De A " * 2_600,
    "ik heet " * 3_000,
    "daan " + "de " * 8_000,
    "insta is " * 2_600,
    "NL91" * 6_000,
    "ab-12-" * 4_000,
    "<a></a>" * 3_400,
]


@pytest.mark.parametrize("text", LONG, ids=[text[:6] for text in LONG])
def test_a_long_text_takes_no_long_time(text: str) -> None:
    started = time.process_time()
    find(text)
    assert time.process_time() - started < 3
