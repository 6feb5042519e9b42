"""What is distilled from HanTa, with a model of three tags in the place of the real one."""

import sys
from math import exp, log
from types import ModuleType

import pytest

from cms.readability.building.hanta_source import HanTa
from cms.readability.grammar import tags

END, NOUN, PLURAL, VERB = 2, 11, 12, 13


class SmallModel:
    """Sentences of a noun and a verb; half of the nouns are plurals."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tag2int = {"END": END}
        self.int2tag = {NOUN: "N(soort,ev)", PLURAL: "N(soort,mv)", VERB: "WW(pv,tgw)"}
        self.LP_wtag = {NOUN: log(0.25), PLURAL: log(0.25), VERB: log(0.5)}
        self.LP_case_t = {tag: {True: log(0.1), False: log(0.9)} for tag in self.int2tag}
        half = log(0.5)
        self.LP_trans_word = {
            (0, 1): {NOUN: half, PLURAL: half},
            (1, NOUN): {VERB: 0.0},
            (1, PLURAL): {VERB: 0.0},
            (NOUN, VERB): {END: 0.0},
            (PLURAL, VERB): {END: 0.0},
        }
        self.cache = {"loopt": None, "hond": None}

    def tag_word(self, word: str, **_options: object) -> list[tuple[str, float]]:
        return [("N(soort,ev)", log(0.01)), ("N(soort,mv)", log(0.01)), ("WW(pv,tgw)", log(0.01))]

    def analyze(self, word: str, **_options: object) -> tuple[str, str]:
        return word.title(), "N(soort,ev)"


@pytest.fixture
def hanta(monkeypatch: pytest.MonkeyPatch) -> HanTa:
    module = ModuleType("HanTa.HanoverTagger")
    module.HanoverTagger = SmallModel  # type: ignore[attr-defined]  a stand-in for the module
    monkeypatch.setitem(sys.modules, "HanTa", ModuleType("HanTa"))
    monkeypatch.setitem(sys.modules, "HanTa.HanoverTagger", module)
    return HanTa()


def test_words(hanta: HanTa) -> None:
    assert hanta.known_words() == ["hond", "loopt"]
    assert hanta.lemma("hond") == "hond"
    assert hanta.costs("x") == pytest.approx({tags.NOUN: 0.0, tags.FINITE_VERB: log(2)})


def test_capitals(hanta: HanTa) -> None:
    assert {tag: exp(-cost) for tag, cost in hanta.capital_costs().items()} == pytest.approx(
        {tags.NOUN: 0.1, tags.FINITE_VERB: 0.1}
    )


def test_one_class_after_another(hanta: HanTa) -> None:
    assert hanta.transition_costs() == pytest.approx(
        {
            (tags.EDGE, tags.NOUN): 0.0,
            (tags.NOUN, tags.FINITE_VERB): 0.0,
            (tags.FINITE_VERB, tags.EDGE): 0.0,
        }
    )
