"""What readers say, through the real actions."""

from datetime import timedelta

from django.utils import timezone

from cms.content.models import ArticlePage
from cms.feedback.actions.record_feedback import record_feedback
from cms.feedback.actions.record_usage import record_usage
from cms.feedback.enums import Clear
from cms.feedback.models import DailyCount, ReaderText


def said(
    page: ArticlePage, clear: str = "yes", text: str = "", *, region: str = "", days_ago: int = 0
) -> None:
    """One reader's answer on a text, some days ago."""
    of_text = {"article": page.translation_key, "language": page.locale.language_code, "region": region}
    record_feedback(**of_text, clear=Clear(clear), text=text)
    if days_ago:
        day, today = timezone.localdate() - timedelta(days=days_ago), timezone.localdate()
        ReaderText.objects.filter(day=today, **of_text).update(day=day)
        DailyCount.objects.filter(day=today, **of_text).update(day=day)


def reads(page: ArticlePage, number: int, *, region: str = "", days_ago: int = 0) -> None:
    """How often a text was read on the sites of a region on one day."""
    day = timezone.localdate() - timedelta(days=days_ago)
    record_usage(region=region, day=day, reads={(page.translation_key, page.locale.language_code): number})
