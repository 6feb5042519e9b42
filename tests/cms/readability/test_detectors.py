"""The detectors against sentences labelled by hand, errors included."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cms.readability import Block, MarkKind, Severity, make_report

FILE = Path(__file__).parent / "labelled_sentences.tsv"


@dataclass(frozen=True)
class Labelled:
    """A sentence with what a person finds in it."""

    text: str
    passive: bool
    tang: bool
    nominalisations: frozenset[str]


def labelled() -> Iterator[Labelled]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            passive, tang, nouns, text = line.split("\t")
            yield Labelled(text, passive == "1", tang == "1", frozenset(nouns.split(",")) - {"-"})


def found(text: str, kind: MarkKind) -> set[str]:
    return {mark.quote.lower() for mark in make_report([Block("b", text)]).marks if mark.kind is kind}


def precision_and_recall(counts: Counter[str]) -> tuple[float, float]:
    right = counts["right"]
    return right / (right + counts["wrong"]), right / (right + counts["missed"])


def compare(expected: set[str] | frozenset[str], actual: set[str]) -> Counter[str]:
    return Counter(right=len(expected & actual), wrong=len(actual - expected), missed=len(expected - actual))


def yes_or_no(*, expected: bool, actual: bool) -> Counter[str]:
    return compare({"x"} if expected else set(), {"x"} if actual else set())


def test_there_are_enough_sentences() -> None:
    assert len(list(labelled())) >= 150


def test_passives() -> None:
    counts = Counter[str]()
    for one in labelled():
        counts += yes_or_no(expected=one.passive, actual=bool(found(one.text, MarkKind.PASSIVE)))

    precision, recall = precision_and_recall(counts)
    assert precision >= 0.90
    assert recall >= 0.77


def test_tangs() -> None:
    counts = Counter[str]()
    for one in labelled():
        counts += yes_or_no(expected=one.tang, actual=bool(found(one.text, MarkKind.TANG)))

    precision, recall = precision_and_recall(counts)
    assert precision >= 0.90
    assert recall >= 0.80


def test_nominalisations() -> None:
    counts = Counter[str]()
    for one in labelled():
        counts += compare(one.nominalisations, found(one.text, MarkKind.NOMINALISATION))

    precision, recall = precision_and_recall(counts)
    assert precision >= 0.95
    assert recall >= 0.95


def test_long_sentences_are_counted_as_a_person_counts() -> None:
    for one in labelled():
        words = len(one.text.split())
        expected = None
        if words > 15:
            expected = Severity.RED if words > 25 else Severity.WARNING if words > 20 else Severity.TIP
        marks = [m for m in make_report([Block("b", one.text)]).marks if m.kind is MarkKind.LONG_SENTENCE]
        assert [m.severity for m in marks] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("De brief wordt morgen verstuurd.", "wordt morgen verstuurd"),
        ("Zij denken dat de brief verstuurd wordt.", "verstuurd wordt"),
        ("Dat kan niet betaald worden.", "betaald worden"),
    ],
)
def test_a_passive_is_marked_from_one_verb_to_the_other(text: str, quote: str) -> None:
    assert found(text, MarkKind.PASSIVE) == {quote}


def test_known_errors() -> None:
    """What the rules get wrong for want of a parser. When one of these passes: good, move it up."""
    assert found("Het weer wordt gematigd en de avond zacht.", MarkKind.PASSIVE)
    assert not found("De juf kan een kind dat niet meer naar school durft thuis bezoeken.", MarkKind.TANG)
    assert not found("Er is lang over de plannen van de school gesproken.", MarkKind.PASSIVE)
