"""A text of six sentences, and what becomes of a file for it: without a database."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cms.translation.exchange.contents import own_contents
from cms.translation.exchange.formats import read_file
from cms.translation.exchange.judging import judge
from cms.translation.exchange.matching import Sentences
from cms.translation.exchange.po import write_po
from cms.translation.exchange.xliff import write_xliff
from cms.translation.segments.segment import Segment

TEXT = "0f0e1d2c-3b4a-4958-8677-869504132231"
OTHER_TEXT = "99999999-3b4a-4958-8677-869504132231"
AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DUTCH = (
    ("title", "Zorgplicht"),
    ("summary", "De coördinator  helpt\u00a0uw kind – ook in één dag."),
    ("body.b1", 'Lees <a id="a1">de wet</a> en <b>bel</b> {telefoon}.'),
    ("body.b1", "Adres:<br/>Dam 1"),
    ("body.b1", "Praat met de leraar."),
    ("body.b2", "Praat met de leraar."),
)
ENGLISH = (
    "Duty of care",
    "The co-ordinator helps your child – even in a day.",
    '<b>Call</b> {telefoon} and read <a id="a1">the law</a>.',
    "Address:<br/>Dam 1",
    "Talk to the teacher.",
    "Talk to the teacher.",
)
SEGMENTS = tuple(
    Segment(
        number, 10 + min(number, 5), int(path[-1]) if path[-1].isdigit() else number + 6, path, path, dutch
    )
    for number, (path, dutch) in enumerate(DUTCH, start=1)
)
TRANSLATED = tuple(replace(segment, target=ENGLISH[segment.number - 1]) for segment in SEGMENTS)
Result = dict[int, tuple[str, str]]


def key(number: int) -> str:
    """The id of a sentence in our own XLIFF."""
    segment = SEGMENTS[number - 1]
    return f"{segment.context_id}-{segment.string_id}"


def po_file(segments: Sequence[Segment] = TRANSLATED) -> str:
    """Our own PO file."""
    return write_po(segments, translation=TEXT, language="en", at=AT).decode()


def xliff_file(segments: Sequence[Segment] = TRANSLATED) -> str:
    """Our own XLIFF file."""
    return write_xliff(segments, translation=TEXT, languages=("nl", "en"), at=AT).decode()


def taken(content: str | bytes, segments: Sequence[Segment] = SEGMENTS) -> Result:
    """What becomes of each sentence, by its number: the outcome, and what is stored."""
    data = content.encode() if isinstance(content, str) else content
    contents, _elsewhere = own_contents(read_file(data), translation=TEXT, language="en")
    assert contents is not None, "the file is not of this text"
    sentences, results = Sentences(segments), {}
    for unit in contents.units:
        for segment in sentences.of(unit):
            judgement = judge(unit, segment, contents.exported_at, sender=0)
            results[segment.number] = (judgement.outcome.value, judgement.target)
    return results


def outcomes(result: Mapping[int, tuple[str, str]]) -> dict[int, str]:
    """The outcomes alone."""
    return {number: outcome for number, (outcome, _target) in result.items()}


ALL_TAKEN: Result = {number: ("taken", english) for number, english in enumerate(ENGLISH, start=1)}
