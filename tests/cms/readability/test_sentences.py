"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.readability import split_sentences


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("Hallo", ["Hallo"]),
        ("Bel ons. Wij helpen u.", ["Bel ons.", "Wij helpen u."]),
        ("Echt waar?! Ja… Dat is zo.", ["Echt waar?!", "Ja…", "Dat is zo."]),
        ("Neem iets mee, bijv. een brief. Dat helpt.", ["Neem iets mee, bijv. een brief.", "Dat helpt."]),
        (
            "Vraag het o.a. Jan of dhr. De Boer. Zij weten het.",
            ["Vraag het o.a. Jan of dhr. De Boer.", "Zij weten het."],
        ),
        ("Zie art. 4 en blz. 12. Daar staat het.", ["Zie art. 4 en blz. 12.", "Daar staat het."]),
        ("Boeken, pennen enz. Alles is er.", ["Boeken, pennen enz.", "Alles is er."]),
        ("Juf A. de Wit en J.P. Smit komen. Leuk!", ["Juf A. de Wit en J.P. Smit komen.", "Leuk!"]),
        ("Het kost 3.500,50 euro. Dat is veel.", ["Het kost 3.500,50 euro.", "Dat is veel."]),
        ("1. Bel de school. 2. Maak een afspraak.", ["1. Bel de school.", "2. Maak een afspraak."]),
        (
            "Kijk op www.school.nl. Of mail a.b@school.nl.",
            ["Kijk op www.school.nl.", "Of mail a.b@school.nl."],
        ),
        ("“Kom!” zei zij. “Nu?” Hij lachte.", ["“Kom!” zei zij.", "“Nu?”", "Hij lachte."]),
        ("Waarom niet? ik weet het niet.", ["Waarom niet?", "ik weet het niet."]),
        ("'s Morgens is er les. 's Middags niet.", ["'s Morgens is er les.", "'s Middags niet."]),
        ("(Dat mag.) Het hoeft niet.", ["(Dat mag.)", "Het hoeft niet."]),
        ("Vanaf 1 jan. 2027 is het anders. Fijn.", ["Vanaf 1 jan. 2027 is het anders.", "Fijn."]),
        ("Een kop\n\nEen zin", ["Een kop", "Een zin"]),
        ("Een zin die\nverder gaat. Klaar.", ["Een zin die\nverder gaat.", "Klaar."]),
        ("هل هذا واضح؟ نعم. شكرا.", ["هل هذا واضح؟", "نعم.", "شكرا."]),
        ("ሰላም።እንዴት ነህ፧", ["ሰላም።", "እንዴት ነህ፧"]),
        ("... en toen?", ["... en toen?"]),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@given(st.text())
def test_the_spans_cover_all_but_white_space_in_order(text: str) -> None:
    spans = split_sentences(text)

    assert all(span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    left_out = set(range(len(text))) - {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in left_out)
