"""Keep what the machine says of an article."""

from django.db import transaction
from django.utils import timezone

from cms.content.models import ArticleReadability, TextPage
from cms.content.readability.house_list import report_on_page
from cms.content.readability.readable_text import readable_blocks
from cms.readability import Mark, MarkKind, Report

HARDEST = 3


@transaction.atomic
def score_article(*, page: TextPage) -> ArticleReadability:
    """Report on the newest draft of this article and keep it in the place of the report before."""
    draft = page.get_latest_revision_as_object()
    report = report_on_page(draft)
    kept, _created = ArticleReadability.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "title": draft.title,
            "score": report.score,
            "margin": report.margin,
            "level": report.level,
            "label": report.label,
            "words": report.words,
            "sentences": report.sentences,
            "hardest": _hardest_sentences(report),
            "searched": "\n".join(block.text for block in readable_blocks(draft)).casefold(),
            "changed_at": draft.latest_revision_created_at or draft.last_published_at or timezone.now(),
            "stale": False,
        },
    )
    return kept


def _hardest_sentences(report: Report) -> list[str]:
    """Return the longest sentences first; they are marked only when they are long."""
    marks = [mark for mark in report.marks if mark.kind is MarkKind.LONG_SENTENCE]
    return [mark.quote for mark in sorted(marks, key=_words, reverse=True)[:HARDEST]]


def _words(mark: Mark) -> int:
    return len(mark.quote.split())
