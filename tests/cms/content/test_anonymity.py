"""What in a story may tell who told it."""

import pytest

from cms.content.anonymity import Clue, clues


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mijn zoon is negen. Hij zit thuis.", []),
        ("Bel +31 6 1234 5678.", ["+31 6 1234 5678"]),
        ("Schrijf naar ouder@school.nl of 3511 AB.", ["ouder@school.nl", "3511 AB"]),
        ("In 2024 en 2025 ging het beter.", []),
        ("Daar zei Fatima el Amrani het.", ["Fatima el Amrani"]),
        ("", []),
        ("Dat zei Kees, en later zei Kees het weer.", ["Kees"]),
        ("Wij wonen in Nederland en Ik spreek Turks.", []),
        ("Wij spreken Turks met Ahmed.", ["Ahmed"]),
    ],
)
def test_clues(text: str, words: list[str]) -> None:
    assert [found.words for found in clues(text)] == words


def test_each_says_what_it_looks_like_and_they_come_in_the_order_of_the_kinds() -> None:
    assert clues("Ik zag Kees op 3511 AB, bel 0612345678 of mail k@school.nl.") == [
        (Clue.TELEPHONE, "0612345678"),
        (Clue.EMAIL, "k@school.nl"),
        (Clue.POSTCODE, "3511 AB"),
        (Clue.NAME, "Kees"),
    ]
