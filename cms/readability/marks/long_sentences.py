"""Marks sentences that are too long."""

from collections.abc import Iterator

from cms.readability.grammar.parsed import Sentence
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark

# more words than this; the worst first
LIMITS = ((25, Severity.RED), (20, Severity.WARNING), (15, Severity.TIP))


def long_sentence(sentence: Sentence) -> Iterator[Mark]:
    """Mark the whole sentence: over 15 words as a tip, over 20 as a warning, over 25 as red."""
    count = len(sentence.words)
    for limit, severity in LIMITS:
        if count > limit:
            yield mark(
                sentence,
                sentence.span.start,
                sentence.span.end,
                MarkKind.LONG_SENTENCE,
                severity,
                message=f"{MarkKind.LONG_SENTENCE}.{severity}",
            )
            return
