"""The report as editors and other rooms see it."""

import json
from dataclasses import FrozenInstanceError

import pytest

from cms.readability import (
    Block,
    BlockKind,
    HardWordEntry,
    Mark,
    MarkKind,
    Report,
    Severity,
    blocks_from_text,
    make_report,
    wording,
)

HARD = (
    "De beslissing omtrent de toelating wordt door het samenwerkingsverband, met inachtneming van de "
    "geldende regelgeving en na raadpleging van deskundigen, uiterlijk binnen zes weken na de aanmelding "
    "genomen. "
)
EASY = "Wij helpen uw kind op school. "


def report(text: str, **options: object) -> Report:
    return make_report(blocks_from_text(text), **options)  # type: ignore[arg-type]  options of any kind


def marks(text: str, kind: MarkKind, **options: object) -> list[Mark]:
    return [mark for mark in report(text, **options).marks if mark.kind is kind]


def test_each_mark_says_exactly_where_it_is() -> None:
    blocks = [Block("kop", "Over de toelating", BlockKind.HEADING), Block("a7", HARD * 2)]
    texts = {block.id: block.text for block in blocks}

    found = make_report(blocks).marks

    assert {mark.kind for mark in found} == set(MarkKind)
    assert all(texts[mark.block][mark.start : mark.end] == mark.quote != "" for mark in found)
    assert [(m.block == "a7", m.start) for m in found] == sorted((m.block == "a7", m.start) for m in found)


def test_every_mark_and_every_advice_has_words() -> None:
    answer = report(HARD * 12).as_dict()

    assert all(mark["text"] for mark in answer["marks"])
    assert all(advice["text"] for advice in answer["advice"])
    assert {m.partition(".")[0] for m in wording.MESSAGES} == set(MarkKind)


def test_the_report_can_be_written_as_json() -> None:
    answer = json.loads(json.dumps(report(HARD * 12).as_dict()))

    assert set(answer) == {
        "language", "score", "margin", "level", "label", "words", "sentences", "features", "marks", "advice",
    }  # fmt: skip
    assert set(answer["features"]) == set("FDWC")


def test_the_report_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        report(EASY).score = 1  # type: ignore[misc]  that is what is tested


def test_under_ten_sentences_there_is_no_level() -> None:
    short, long = report(EASY * 9), report(EASY * 10)

    assert (short.level, short.label) == (None, "te kort voor een niveau")
    assert short.score == long.score
    assert (long.level, long.label) == (1, "heel makkelijk (A2–B1)")


def test_a_margin_across_a_cut_is_said() -> None:
    found = report("De school bespreekt de hulp en de uitleg met de ouders van het kind. " * 12)
    assert found.score is not None
    assert found.margin is not None

    cuts = [cut for cut in (34, 46, 58) if abs(cut - found.score) < found.margin]

    assert found.label.startswith("tussen niveau") == bool(cuts)


@pytest.mark.parametrize("text", ["", "…", "123 456", "Ja!", "Hallo hallo"])
def test_without_enough_to_go_on_there_is_no_score(text: str) -> None:
    found = report(text)

    assert (found.score, found.margin, found.level, found.features) == (None, None, None, {})
    assert found.advice == ()


def test_the_advice_lowers_the_score_most_first() -> None:
    found = report(HARD * 6 + EASY * 6)

    assert 1 <= len(found.advice) <= 3
    assert [advice.score_after for advice in found.advice] == sorted(a.score_after for a in found.advice)
    assert all(round(advice.score_before) == found.score for advice in found.advice)
    assert all(advice.score_after < advice.score_before for advice in found.advice)


def test_taking_the_advice_lowers_the_score_about_as_foretold() -> None:
    text = "De taak behelst veel. Het kind leest een boek. " * 8
    house = [HardWordEntry("behelst", ("is",))]
    [advice] = [a for a in report(text, house_list=house).advice if a.mark.kind is MarkKind.HARD_WORD]

    after = report(text.replace("behelst", "is"), house_list=house).score

    assert advice.times == 8
    assert after is not None
    assert abs(after - advice.score_after) <= 3


def test_long_sentences_in_three_degrees() -> None:
    def severity(words: int) -> list[Severity]:
        return [mark.severity for mark in marks("kind " * words, MarkKind.LONG_SENTENCE)]

    assert [severity(n) for n in (15, 16, 20, 21, 25, 26)] == [
        [], [Severity.TIP], [Severity.TIP], [Severity.WARNING], [Severity.WARNING], [Severity.RED],
    ]  # fmt: skip


def test_hard_words_come_with_plainer_ones() -> None:
    [mark] = marks("Wij evalueren dit in het kader van de wet.", MarkKind.HARD_WORD, house_list=[
        HardWordEntry("in het kader van", ("voor", "bij")), HardWordEntry("van", ("uit",)),
    ])  # fmt: skip

    assert (mark.quote, mark.alternatives) == ("in het kader van", ("voor", "bij"))
    assert mark.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("evalueren", "De school evalueert dit."),
        ("evalueren", "Het plan is geëvalueerd."),
        ("vaststellen", "De raad heeft het plan vastgesteld."),
        ("vaststellen", "Het is aan de raad om dat vast te stellen, of vaststelt."),
        ("criterium", "Dit zijn de criteria."),
        ("knelpunt", "Twee Knelpunten blijven."),
        ("complex", "Een complexe vraag."),
        ("samenwerkingsverband", "Er zijn twee samenwerkingsverbanden."),
        ("beschikken over", "Zij beschikt over veel geld."),
        ("ouder- en jeugdsteunpunt", "Bel het ouder- en jeugdsteunpunt."),
    ],
)
def test_hard_words_are_found_in_their_forms(term: str, text: str) -> None:
    assert len(marks(text, MarkKind.HARD_WORD, house_list=[HardWordEntry(term, ("x",))])) == 1


def test_a_term_of_the_glossary_is_explained() -> None:
    text = "Het samenwerkingsverband regelt de zorgplicht. De hoogbegaafdheidscoach helpt."

    assert len(marks(text, MarkKind.HARD_WORD)) == 2
    assert [m.quote for m in marks(text, MarkKind.HARD_WORD, glossary=["Samenwerkingsverband"])] == [
        "zorgplicht"
    ]
    assert marks("Een doctrine geldt.", MarkKind.RARE_WORD)
    assert not marks("Een doctrine geldt.", MarkKind.RARE_WORD, glossary=["doctrine"])


def test_rare_words_leave_names_out_and_count_a_compound_as_its_head() -> None:
    quotes = [
        m.quote
        for m in marks("In Winschoten las Zwanikken een doctrine over een schoolkat.", MarkKind.RARE_WORD)
    ]

    assert quotes == ["doctrine"]


def test_at_most_ten_rare_words() -> None:
    rare = """
    doctrine retoriek emissie pigment allocatie fusillade residu concordaat prelaat epistel legaat traktaat
    """
    text = " ".join(f"De {word} is hier." for word in rare.split())

    assert len(marks(text, MarkKind.RARE_WORD)) == 10


def test_a_hard_word_without_alternatives_is_marked_and_no_more() -> None:
    found = report("Wij evalueren het. " * 10, house_list=[HardWordEntry("evalueren", ())])

    assert any(mark.kind is MarkKind.HARD_WORD for mark in found.marks)
    assert not any(advice.mark.kind is MarkKind.HARD_WORD for advice in found.advice)


def test_an_address_counts_as_a_name() -> None:
    assert report("Kijk op www.school.nl nu.").words == 4
    assert not marks("Kijk op www.doctrine.nl nu.", MarkKind.RARE_WORD)


def test_plain_dutch_is_dutch() -> None:
    assert report(EASY * 10, language="nl-x-simple").level == report(EASY * 10).level == 1


def test_a_placeholder_is_neither_hard_nor_rare() -> None:
    def quotes(text: str) -> set[str]:
        return {mark.quote for mark in make_report([Block("b", text)]).marks}

    assert "participeren" in quotes("U wilt participeren.")
    assert quotes("U wilt {participeren}.") == set()
