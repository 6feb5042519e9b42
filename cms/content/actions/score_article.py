"""Store the readability report of an article."""

from django.db import transaction
from django.utils import timezone

from cms.content.models import ArticleReadability, TextPage
from cms.content.readability.house_list import report_on_page
from cms.content.readability.readable_text import readable_blocks
from cms.readability import Mark, MarkKind, Report
from cms.text import folded

HARDEST_COUNT = 3


@transaction.atomic
def score_article(*, page: TextPage) -> ArticleReadability:
    """Report on the newest draft of this article and replace its previous report."""
    draft = page.get_latest_revision_as_object()
    report = report_on_page(draft)
    readability, _ = ArticleReadability.objects.update_or_create(
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
            "searched": "\n".join(folded(block.text) for block in readable_blocks(draft)),
            "changed_at": draft.latest_revision_created_at or draft.last_published_at or timezone.now(),
            "stale": False,
        },
    )
    return readability


def _hardest_sentences(report: Report) -> list[str]:
    """Return the longest of the sentences marked as long, longest first."""
    marks = [mark for mark in report.marks if mark.kind is MarkKind.LONG_SENTENCE]
    return [mark.quote for mark in sorted(marks, key=_word_count, reverse=True)[:HARDEST_COUNT]]


def _word_count(mark: Mark) -> int:
    return len(mark.quote.split())
