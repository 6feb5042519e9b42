"""Readability of Dutch: a text in, a report out. Pure Python; see README.md for what it promises.

report = make_report(blocks_from_html(html))
report.level, report.label, report.marks
"""

from collections.abc import Iterable, Sequence

from cms.readability.advice import Advice
from cms.readability.blocks import Block, BlockKind, Span, blocks_from_text
from cms.readability.dutch import report_on_dutch
from cms.readability.grammar.sentences import split_sentences
from cms.readability.house_list import HardWordEntry, shipped_house_list
from cms.readability.html_blocks import blocks_from_html
from cms.readability.languages import is_dutch
from cms.readability.lexicon import Lexicon, shipped_lexicon
from cms.readability.marks import Mark, MarkKind, Severity
from cms.readability.other_languages import report_on_other
from cms.readability.plain_blocks import PlainBlocks
from cms.readability.report import Report
from cms.readability.translations import TranslationComparison, compare_translation

__all__ = [
    "Advice",
    "Block",
    "BlockKind",
    "HardWordEntry",
    "Lexicon",
    "Mark",
    "MarkKind",
    "Report",
    "Severity",
    "Span",
    "TranslationComparison",
    "blocks_from_html",
    "blocks_from_text",
    "compare_translation",
    "make_report",
    "shipped_house_list",
    "shipped_lexicon",
    "split_sentences",
]


def make_report(
    blocks: Sequence[Block],
    *,
    language: str = "nl",
    lexicon: Lexicon | None = None,
    house_list: Sequence[HardWordEntry] | None = None,
    glossary: Iterable[str] = (),
) -> Report:
    """Report on a text in `language` (a BCP 47 tag; "nl" with any subtag is Dutch).

    `lexicon` and `house_list` default to the shipped ones; `glossary` holds the terms that the site
    explains, which then count as neither hard nor rare. Accepts any text, also an empty one, in time
    proportional to its length; keeps nothing of its content. Signs that nobody sees make no difference; marks
    are places in the text as it was written. Raises `sqlite3.Error` when the lexicon
    cannot be read.
    """
    plain = PlainBlocks(blocks)
    if not is_dutch(language):
        return report_on_other(plain.blocks, language)
    report = report_on_dutch(
        plain.blocks,
        language,
        lexicon or shipped_lexicon(),
        shipped_house_list() if house_list is None else house_list,
        glossary,
    )
    return plain.as_written(report)
