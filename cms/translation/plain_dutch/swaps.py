"""The words of the house list that can be replaced safely.

A replacement has the same meaning and word class; a noun also has the same article ("het knelpunt", "het
probleem") or is a plural, which always has "de"; a verb is in an unambiguous form. The house list decides
whether a word is replaced at all, and by what: this table only tells what is safe.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag, auto
from typing import Final

from cms.readability.grammar import tags


class Unless(Flag):
    """Contexts in which the replacement would be wrong."""

    NEVER = 0
    BEFORE_NOUN = auto()
    BEFORE_ADJECTIVE = auto()
    BEFORE_NO_WORD = auto()
    AFTER_ARTICLE = auto()
    AFTER_NO_DETERMINER = auto()
    WITH_TE = auto()
    WITHOUT_TE = auto()
    BEFORE_OP = auto()


@dataclass(frozen=True, slots=True)
class Swap:
    """For one term of the house list: its plainer word, and the plainer form for each form of the term.

    `classes` are the word classes that the matched word may have; empty means any.
    """

    plainer: str
    forms: Mapping[str, str]
    classes: frozenset[str] = frozenset()
    unless: Unless = Unless.NEVER


def _fixed(term: str, plainer: str, unless: Unless = Unless.NEVER) -> tuple[str, Swap]:
    return term, Swap(plainer, {term: plainer}, unless=unless)


def _adjective(term: str, inflected: str, plainer: str, plainer_inflected: str) -> tuple[str, Swap]:
    forms = {term: plainer, inflected: plainer_inflected}
    return term, Swap(plainer, forms, frozenset({tags.ADJECTIVE}))


def _noun(term: str, plainer: str, unless: Unless = Unless.NEVER, **forms: str) -> tuple[str, Swap]:
    return term, Swap(plainer, forms, frozenset({tags.NOUN}), unless)


def _verb(term: str, plainer: str, **finite: str) -> tuple[str, Swap]:
    return term, Swap(
        plainer,
        {term: plainer, **finite},
        frozenset({tags.INFINITIVE, tags.FINITE_VERB}),
        Unless.AFTER_ARTICLE,
    )


def _phrase(term: str, plainer: str, forms: Mapping[str, str]) -> tuple[str, Swap]:
    return term, Swap(plainer, forms)


SWAPS: Final[Mapping[str, Swap]] = dict(
    [
        _fixed("aangaande", "over", Unless.BEFORE_NO_WORD),
        _fixed("aangezien", "omdat"),
        _fixed("aansluitend", "daarna", Unless.BEFORE_NOUN | Unless.BEFORE_OP),
        _fixed("aanvankelijk", "eerst", Unless.BEFORE_NOUN),
        _fixed("al dan niet", "wel of niet"),
        _fixed("alvorens", "voordat", Unless.WITH_TE),
        _fixed("conform", "volgens", Unless.BEFORE_NO_WORD),
        _fixed("derhalve", "daarom"),
        _fixed("desalniettemin", "toch"),
        _fixed("dientengevolge", "daardoor"),
        _fixed("door middel van", "met"),
        _fixed("eveneens", "ook"),
        _fixed("gedurende", "tijdens", Unless.BEFORE_NO_WORD),
        _fixed("gezamenlijk", "samen", Unless.BEFORE_NOUN),
        _fixed("hetgeen", "wat"),
        _fixed("hieromtrent", "hierover"),
        _fixed("hiertoe", "hiervoor"),
        _fixed("in het kader van", "voor"),
        _fixed("in samenspraak met", "samen met"),
        _fixed("indien", "als", Unless.BEFORE_ADJECTIVE),
        _fixed("inzake", "over", Unless.BEFORE_NO_WORD),
        _fixed("jegens", "tegenover"),
        _fixed("middels", "met", Unless.BEFORE_NO_WORD),
        _fixed("momenteel", "nu"),
        _fixed("omtrent", "over", Unless.BEFORE_NO_WORD),
        _fixed("onverwijld", "meteen", Unless.BEFORE_NOUN),
        _fixed("reeds", "al"),
        _fixed("ten aanzien van", "over"),
        _fixed("ten behoeve van", "voor"),
        _fixed("ten gevolge van", "door"),
        _fixed("ten minste", "minstens"),
        _fixed("teneinde", "om", Unless.WITHOUT_TE),
        _fixed("tevens", "ook"),
        _fixed("thans", "nu"),
        _fixed("toereikend", "genoeg", Unless.BEFORE_NOUN | Unless.BEFORE_ADJECTIVE),
        _fixed("uitsluitend", "alleen"),
        _fixed("vervolgens", "daarna"),
        _fixed("voldoende", "genoeg", Unless.AFTER_ARTICLE | Unless.BEFORE_ADJECTIVE),
        _fixed("voorts", "ook"),
        _fixed("wederom", "weer"),
        _fixed("wellicht", "misschien"),
        _adjective("adequaat", "adequate", "goed", "goede"),
        _adjective("additioneel", "additionele", "extra", "extra"),
        _adjective("complex", "complexe", "moeilijk", "moeilijke"),
        _adjective("daadwerkelijk", "daadwerkelijke", "echt", "echte"),
        _adjective("eenduidig", "eenduidige", "duidelijk", "duidelijke"),
        _adjective("evident", "evidente", "duidelijk", "duidelijke"),
        _adjective("noodzakelijk", "noodzakelijke", "nodig", "nodige"),
        _adjective("regulier", "reguliere", "gewoon", "gewone"),
        _adjective("relevant", "relevante", "belangrijk", "belangrijke"),
        _adjective("transparant", "transparante", "duidelijk", "duidelijke"),
        _noun("aanvang", "start", aanvang="start"),
        _noun("ambitie", "wens", ambitie="wens", ambities="wensen"),
        _noun("consequentie", "gevolg", consequenties="gevolgen"),
        _noun("criterium", "eis", criteria="eisen"),
        _noun("doelstelling", "doel", doelstellingen="doelen"),
        _noun("expertise", "kennis", expertise="kennis"),
        _noun("faciliteiten", "hulpmiddelen", faciliteiten="hulpmiddelen"),
        _noun("handvat", "tip", handvatten="tips"),
        _noun("implementatie", "invoering", implementatie="invoering"),
        _noun("initiatief", "plan", initiatief="plan", initiatieven="plannen"),
        _noun("interventie", "actie", interventie="actie", interventies="acties"),
        _noun("knelpunt", "probleem", knelpunt="probleem", knelpunten="problemen"),
        _noun("pijler", "onderdeel", pijlers="onderdelen"),
        _noun("richtlijn", "regel", richtlijn="regel", richtlijnen="regels"),
        _noun("wijze", "manier", Unless.AFTER_NO_DETERMINER | Unless.BEFORE_NOUN, wijze="manier"),
        _verb("aanvangen", "beginnen"),
        _verb("aanwenden", "gebruiken"),
        _verb("coördineren", "regelen", coördineert="regelt"),
        _verb("creëren", "maken", creëert="maakt"),
        _verb("impliceren", "betekenen", impliceert="betekent"),
        _verb("monitoren", "volgen", monitort="volgt"),
        _verb("signaleren", "merken", signaleert="merkt"),
        _verb("trachten", "proberen", tracht="probeert"),
        _verb("vaststellen", "bepalen"),
        _verb("verstrekken", "geven"),
        _verb("vervaardigen", "maken"),
        _verb("verwerven", "krijgen"),
        _verb("verzoeken", "vragen"),
        _phrase("beschikken over", "hebben", {"beschikken over": "hebben", "beschikt over": "heeft"}),
        _phrase("dienen te", "moeten", {"dienen te": "moeten", "dient te": "moet"}),
        _phrase("resulteren in", "zorgen voor", {"resulteert in": "zorgt voor"}),
        _phrase(
            "zorg dragen voor",
            "zorgen voor",
            {"zorg dragen voor": "zorgen voor", "zorg draagt voor": "zorgt voor"},
        ),
    ]
)
