"""A text goes out, through the habits of a tool, and in again: the same translation."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.translation.exchange.codes import html_with
from cms.translation.exchange.contents import UnreadableFileError
from cms.translation.exchange.decoding import decoded, xml_text
from cms.translation.exchange.passages import Passage
from cms.translation.segments.segment import Segment
from tests.cms.translation.exchange.text import SEGMENTS, po_file, taken, xliff_file
from tests.rehearsal import examples

pytestmark = pytest.mark.filterwarnings("ignore::bs4.MarkupResemblesLocatorWarning")
WORDS = [
    "De school",
    "één",
    "cafe\u0301",
    "06\u00a012",
    "zorg\u00adplicht",
    "– of –",
    "&amp;",
    "مدرسة",
    "a  b",
]
TAGS = ['<a id="a1">de wet</a>', "<b>bel <i>nu</i></b>", "<br/>", "<em>op</em>"]
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
tags = st.lists(st.sampled_from(TAGS), max_size=3)
habits = st.lists(
    st.sampled_from(["compose", "decompose", "crlf", "bom", "utf-16", "collapse", "order"]), max_size=4
)


def renumbered(xml: str) -> str:
    """Number the tags of each sentence anew, as Trados and Phrase do; the same tag has one number."""
    units = xml.split("<trans-unit")
    return "<trans-unit".join(_renumbered_unit(unit) for unit in units)


def _renumbered_unit(unit: str) -> str:
    ids = list(dict.fromkeys(re.findall(r'<[gx] id="([^"]+)"', unit)))
    return re.sub(r'<([gx]) id="([^"]+)"', lambda tag: f'<{tag[1]} id="{ids.index(tag[2]) + 40}"', unit)


def as_pairs(xml: str) -> str:
    """Write <g> as <bpt> and <ept>, as memoQ does."""
    parts, opened = [], []
    for piece in re.split(r"(<g [^>]*>|</g>)", xml):
        if piece.startswith("<g "):
            opened.append(re.findall(r'id="([^"]*)"', piece)[0])
            parts.append(f'<bpt id="s{opened[-1]}" rid="{opened[-1]}">&lt;g&gt;</bpt>')
        elif piece == "</g>":
            closed = opened.pop()
            parts.append(f'<ept id="e{closed}" rid="{closed}">&lt;/g&gt;</ept>')
        else:
            parts.append(piece)
    return "".join(parts)


def in_segments(xml: str) -> str:
    """Mark each sentence as a segment, as Trados does."""
    marked = re.sub(
        r"(<(source|target)[^>]*>)(.*?)(</\2>)",
        r'\1<mrk mtype="seg" mid="1">\3</mrk>\4',
        xml,
        flags=re.DOTALL,
    )
    return re.sub(
        r'(<source>)<mrk mtype="seg" mid="1">(.*?)</mrk>(</source>)',
        r"\1\2\3<seg-source>\2</seg-source>",
        marked,
    )


def without_names(xml: str) -> str:
    """Leave out the ids and names that we gave, as bilingual files do."""
    return re.sub(r' (?:resname|id)="[^"]*-[^"]*"| resname="[^"]*"', "", xml)


XLIFF_HABITS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "renumbered": renumbered,
    "pairs": as_pairs,
    "segments": in_segments,
    "no names": without_names,
    "all": lambda xml: in_segments(as_pairs(renumbered(xml))),
}


def through(text: str, chosen: list[str]) -> bytes:
    """A file after a tool saved it with these habits."""
    if "collapse" in chosen:
        text = re.sub(r"(?<=\S)  +(?=\S)", " ", text)
    for habit, form in (("compose", "NFC"), ("decompose", "NFD")):
        if habit in chosen:
            text = unicodedata.normalize(form, text)
    if "crlf" in chosen:
        text = text.replace("\n", "\r\n")
    if "utf-16" in chosen:
        return text.encode("utf-16")
    return text.encode("utf-8-sig" if "bom" in chosen else "utf-8")


def same(html: str) -> str:
    """What a reader meets: composed letters, single spaces."""
    return re.sub(r"[ \n]+", " ", unicodedata.normalize("NFC", html)).strip()


def segments_with(dutch: list[str], target: list[str], used: list[str]) -> tuple[Segment, ...]:
    """Sentences with the same tags in both languages, in another order."""
    pairs = zip(SEGMENTS, dutch, target, strict=False)
    made = []
    for number, (segment, source, translation) in enumerate(pairs):
        some = list(dict.fromkeys(used))[number:]
        html = [f"{number} {source} {' '.join(some)}", f"{number} {translation} {' '.join(reversed(some))}"]
        made.append(replace(segment, source=_clean(html[0]), target=_clean(html[1])))
    return tuple(made)


def _clean(html: str) -> str:
    return str(BeautifulSoup(html, "html.parser"))


@pytest.mark.parametrize("tool", XLIFF_HABITS)
@settings(max_examples=examples(30), deadline=None)
@given(
    dutch=st.lists(words, min_size=1, max_size=3),
    target=st.lists(words, min_size=3, max_size=3),
    used=tags,
    chosen=habits,
)
def test_xliff_comes_back_as_the_same_translation(
    tool: str, dutch: list[str], target: list[str], used: list[str], chosen: list[str]
) -> None:
    segments = segments_with(dutch, target, used)
    result = taken(through(XLIFF_HABITS[tool](xliff_file(segments)), chosen), _untranslated(segments))
    assert {number: same(html) for number, (_outcome, html) in result.items()} == _expected(segments)


@settings(max_examples=examples(60), deadline=None)
@given(
    dutch=st.lists(words, min_size=1, max_size=3),
    target=st.lists(words, min_size=3, max_size=3),
    used=tags,
    chosen=habits,
)
def test_po_comes_back_as_the_same_translation(
    dutch: list[str], target: list[str], used: list[str], chosen: list[str]
) -> None:
    segments = segments_with(dutch, target, used)
    text = po_file(segments)
    if "order" in chosen:
        head, *entries = text.rstrip().split("\n\n")
        text = "\n\n".join([head, *reversed(entries)])
    result = taken(through(text, chosen), _untranslated(segments))
    assert {number: same(html) for number, (_outcome, html) in result.items()} == _expected(segments)
    assert {outcome for outcome, _html in result.values()} == {"taken"}


def _untranslated(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    return tuple(replace(segment, target="") for segment in segments)


def _expected(segments: tuple[Segment, ...]) -> dict[int, str]:
    return {segment.number: same(segment.target) for segment in segments}


pieces = st.lists(
    st.sampled_from(
        ['<g id="a1">', "</g>", '<x id="1"/>', "<bpt/>", "<ept/>", "w", "&lt;g&gt;", "<mrk>", "</mrk>", "{1>"]
    )
)


@settings(max_examples=examples(200), deadline=None)
@given(source=pieces, target=pieces)
def test_no_sentence_of_a_tool_makes_trouble(source: list[str], target: list[str]) -> None:
    inside = [str(BeautifulSoup("".join(one), "html.parser")) for one in (source, target)]
    taken(
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        '<file original="0f0e1d2c-3b4a-4958-8677-869504132231"><body>'
        f'<trans-unit resname="title"><source>{inside[0]}</source><target>{inside[1]}</target></trans-unit>'
        f'<trans-unit resname="title"><source>Zorgplicht</source><target>{inside[1]}</target></trans-unit>'
        "</body></file></xliff>"
    )


@given(text=st.text())
def test_what_is_read_of_xml_is_what_xml_may_hold(text: str) -> None:
    once = xml_text(text)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", once)


@given(content=st.binary())
def test_bytes_are_text_or_are_refused(content: bytes) -> None:
    try:
        assert "\r" not in decoded(content)
    except UnreadableFileError:
        return


def test_a_passage_without_codes_is_text() -> None:
    passage: Passage = ("a < b & c",)
    assert html_with(passage, dutch="", source=()) == "a &lt; b &amp; c"
