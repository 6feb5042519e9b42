"""Whatever comes in, a report comes out, in time that grows with the text."""

import sys
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.readability import Block, BlockKind, blocks_from_html, blocks_from_text, make_report, split_sentences
from tests.rehearsal import examples

LANGUAGES = st.sampled_from(
    ["nl", "nl-x-simple", "en", "de", "es", "tr", "pl", "uk", "ar", "ti", "fa", "", "x"]
)
# words and marks that the rules look for, in any order
WORDS = """
wordt worden geworden heeft kan om te dat die , . ; ? ( ) gemaakt gesproken werken indien in het kader van
samenwerkingsverband beslissing Jan TLV 3,5 't ' - bijv. e\u0308 \u202e شكرا 漢字 \x00 \ud800
"""
TELLING = st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join)
PIECES = ["a", ".", " ", "a.", "a. ", "<", "<a", "<!--", "<script>", "@", "\n", "\n ", "&", "a-", "'", "1,"]


@given(st.lists(st.text(), max_size=4), LANGUAGES)
@settings(max_examples=examples(150))
def test_any_text(texts: list[str], language: str) -> None:
    blocks = [Block(str(n), text, list(BlockKind)[n % 3]) for n, text in enumerate(texts)]

    report = make_report(blocks, language=language)

    assert all(blocks[int(m.block)].text[m.start : m.end] == m.quote for m in report.marks)
    assert report.score is None or 0 <= report.score <= 100
    assert report.level in {None, 1, 2, 3, 4}
    assert report.label


@given(TELLING)
@settings(max_examples=examples(300))
def test_any_order_of_telling_words(text: str) -> None:
    report = make_report([Block("b", text)])

    assert all(text[m.start : m.end] == m.quote for m in report.marks)
    assert report.as_dict()["words"] == report.words


def test_right_to_left_text() -> None:
    text = "هذا نص عربي بسيط. نحن نساعدك في المدرسة. " * 10

    assert make_report([Block("b", text)], language="ar").features == {"words_per_sentence": 4.0}
    assert make_report([Block("b", text)]).sentences == 20


def test_a_hundred_thousand_words() -> None:
    report = make_report(blocks_from_text("De school helpt elk kind dat hulp nodig heeft. " * 11_112))

    assert report.words == 100_008
    assert report.level == 1


def test_one_endless_sentence() -> None:
    report = make_report([Block("b", "de school helpt het kind en " * 5_000)])

    assert (report.words, report.sentences) == (30_000, 1)


def work(text: str) -> int:
    """How many calls, of Python and of C functions, a report on `text` takes."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    blocks = [Block("b", text)]
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        make_report(blocks)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "sentence",
    [
        "De brief wordt, als u dat wilt, door de school verstuurd. ",
        "het kind wordt die wordt die heeft dat ",  # one endless sentence of auxiliaries and clauses
        "de beslissing en de toelating en de werking en ",  # one of nominalisations
        "doctrine en evalueren in het kader van ",
    ],
)
def test_ten_times_the_text_is_at_most_twelve_times_the_work(sentence: str) -> None:
    work(sentence)  # what is made once is made here
    assert work(sentence * 1_000) <= 12 * work(sentence * 100)


def seconds(act: Callable[[str], object], text: str) -> float:
    def once() -> float:
        start = time.process_time()
        act(text)
        return time.process_time() - start

    return min(once() for _ in range(2))


@pytest.mark.parametrize(
    "act", [split_sentences, blocks_from_html, blocks_from_text, lambda t: make_report([Block("b", t)])]
)
@pytest.mark.parametrize("piece", PIECES)
def test_no_pattern_makes_the_text_searches_slow(act: Callable[[str], object], piece: str) -> None:
    """A search that looks back or ahead without bound takes a hundred times as long, not ten times."""
    assert seconds(act, piece * 20_000) <= 40 * max(seconds(act, piece * 2_000), 0.0005)
