"""How the lexicon is built, with small sources in the place of the real packages."""

from pathlib import Path

import pytest

from cms.readability import Lexicon
from cms.readability.building.build import write_lexicon
from cms.readability.building.coarse_tags import coarse_tag
from cms.readability.building.lint_ii_source import ListedNoun, WordLists
from cms.readability.grammar import tags

NOUNS = [f"{first}{second}ing" for first in "bdfgklmnpr" for second in ("aal", "eel", "ool")]
LISTS = WordLists(
    zipf={"school": 5.4, "wordt": 6.2, "aanbiedt": 3.0, "schaars": 1.7, "nieuw_jaar": 4.0}
    | dict.fromkeys(NOUNS, 2.0),
    nouns={
        "basisschool": ListedNoun(3, "school"),
        "oerding": ListedNoun(1, "xyz"),
        "school": ListedNoun(3, None),
    },
    skipped=frozenset({"aanbieden"}),
    manner_adverbs=frozenset({"haastig"}),
)


class SmallHanTa:
    """Stands in for the model."""

    def known_words(self) -> list[str]:
        return ["!", "de", "wordt"]

    def costs(self, word: str) -> dict[str, float]:
        return {tags.FINITE_VERB: 0.0, tags.NOUN: 2.26} if word in {"wordt", "aanbiedt"} else {tags.NOUN: 0.0}

    def lemma(self, word: str) -> str:
        return {"aanbiedt": "aanbieden"}.get(word, word)

    def capital_costs(self) -> dict[str, float]:
        return {tags.NOUN: 2.531}

    def transition_costs(self) -> dict[tuple[str, str], float]:
        return {(tags.EDGE, tags.NOUN): 1.0, (tags.NOUN, tags.EDGE): 0.5}


def build(path: Path) -> Lexicon:
    write_lexicon(path, LISTS, SmallHanTa())  # type: ignore[arg-type]  a stand-in
    return Lexicon(path)


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    build(tmp_path / "one.sqlite3")
    build(tmp_path / "two.sqlite3")
    build(tmp_path / "two.sqlite3")

    assert (tmp_path / "one.sqlite3").read_bytes() == (tmp_path / "two.sqlite3").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.sqlite3", "two.sqlite3"]


def test_what_is_in_it(tmp_path: Path) -> None:
    lexicon = build(tmp_path / "lexicon.sqlite3")

    found = lexicon.find(
        ["de", "school", "basisschool", "oerding", "aanbiedt", "schaars", "nieuw_jaar", "haastig", "!"]
    )

    assert set(found) == {"de", "school", "basisschool", "oerding", "aanbiedt", "haastig"}
    assert (found["basisschool"].zipf, found["basisschool"].head_zipf) == (1.359, 5.4)
    assert found["oerding"].head_zipf == 1.36
    assert found["aanbiedt"].skipped
    assert found["haastig"].manner_adverb
    assert found["aanbiedt"].costs == {tags.FINITE_VERB: 0.0, tags.NOUN: 2.5}
    assert lexicon.guess("verling").costs == {tags.NOUN: 0.0}
    assert lexicon.capital == {tags.NOUN: 2.53}
    assert lexicon.transitions[tags.NOUN] == {tags.EDGE: 0.5}


@pytest.mark.parametrize(
    ("cgn", "coarse"),
    [
        ("N(soort,ev,basis,zijd,stan)", tags.NOUN),
        ("N(eigen,ev,basis,zijd,stan)", tags.NAME),
        ("WW(pv,tgw,met-t)", tags.FINITE_VERB),
        ("WW(vd,vrij,zonder)", tags.PARTICIPLE),
        ("WW(vd,prenom,met-e)", tags.ADJECTIVE),
        ("WW(inf,vrij,zonder)", tags.INFINITIVE),
        ("WW(inf,nom,zonder,zonder-n)", tags.NOUN),
        ("VNW(betr,pron,stan,vol,persoon,getal)", tags.RELATIVE),
        ("VG(onder)", tags.SUBORDINATOR),
        ("LET()", tags.PUNCTUATION),
        ("iets nieuws", tags.OTHER),
    ],
)
def test_coarse_tags(cgn: str, coarse: str) -> None:
    assert coarse_tag(cgn) == coarse
