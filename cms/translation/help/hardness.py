"""How hard each segment and its source are to read. Only Dutch and plain Dutch can be measured."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cms.content.readability.house_list import explained_terms, house_list
from cms.readability import Block, BlockKind, Mark, Report, make_report
from cms.readability.languages import is_dutch
from cms.translation.segments.markup import segment_text
from cms.translation.segments.segment import Segment


@dataclass(frozen=True, slots=True)
class Hardness:
    """The report on a whole text, and its marks by the number of their segment."""

    report: Report
    marks: Mapping[int, Sequence[Mark]]


def hardness(segments: Sequence[Segment], language: str, *, translated: bool) -> Hardness | None:
    """Return the hardness of the sources or the translations; None for a language that cannot be measured."""
    if not is_dutch(language):
        return None
    texts = [(segment, segment.target if translated else segment.source) for segment in segments]
    blocks = [
        Block(str(segment.number), segment_text(html), _kind(segment)) for segment, html in texts if html
    ]
    report = make_report(
        blocks, language=language, house_list=house_list(), glossary=explained_terms(language)
    )
    marks: dict[int, list[Mark]] = defaultdict(list)
    for mark in report.marks:
        marks[int(mark.block)].append(mark)
    return Hardness(report, marks)


def _kind(segment: Segment) -> BlockKind:
    last = segment.field_path.rsplit(".", maxsplit=1)[-1]
    return BlockKind.HEADING if last in {"title", "heading"} else BlockKind.PARAGRAPH
