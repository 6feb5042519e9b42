"""What may be a label, and what is a sentence."""

import pytest

from cms.labels.rule import Problem, problem_of


@pytest.mark.parametrize(
    "label",
    [
        "Rechten",
        "Samenwerkingsverband PO 30.02",
        "Stichting Samenwerkingsverband VO-ROC Nijmegen e.o.",
        "Regionaal Samenwerkingsverband Breda e.o. PO (RSV Breda)",
        "'s-Hertogenbosch, Zaltbommel & Boxtel",
        "Ouder- en jeugdsteunpunt Súdwest-Fryslân",
        "x" * 60,
    ],
)
def test_a_name_may_be_one(label: str) -> None:
    assert problem_of(label) is None


@pytest.mark.parametrize(
    ("label", "problem"),
    [
        ("x" * 61, Problem.LONG),
        ("een twee drie vier vijf zes zeven acht negen", Problem.LONG),
        ("Bel ons eerst.", Problem.SENTENCE),
        ("Ga weg. Nu", Problem.SENTENCE),
        ("Recht op hulp?", Problem.SENTENCE),
        ("Geen recht op hulp!", Problem.SENTENCE),
        ("Steunpunt: geen hulp", Problem.SENTENCE),
        ("Steunpunt; bel niet", Problem.SENTENCE),
        ("Steunpunt\nGeen hulp", Problem.SENTENCE),
        ("Wacht maar…", Problem.SENTENCE),
        ("Steunpunt (bel niet.)", Problem.SENTENCE),
        ("www.voorbeeld", Problem.ADDRESS),
        ("kijk op voorbeeld.nl", Problem.ADDRESS),
        ("https://voorbeeld", Problem.ADDRESS),
        ("mail jan@school", Problem.ADDRESS),
        ("Bel 06-12 34 56 78", Problem.ADDRESS),
        ("Bel (030) 123 45 67", Problem.ADDRESS),
    ],
)
def test_prose_and_addresses_are_none(label: str, problem: Problem) -> None:
    assert problem_of(label) is problem
