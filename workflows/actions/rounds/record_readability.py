"""Store the readability of a submitted text."""

from django.db import transaction

from cms.content.models import TextPage
from cms.content.readability.house_list import report_on_page
from cms.content.readability.targets import target_below
from workflows.models import FrozenText, ReadabilityRecord


@transaction.atomic
def record_readability(*, text: FrozenText, page: TextPage) -> ReadabilityRecord:
    """Return the record of this frozen text, created when there is none yet.

    The report stays as it was on the day of the first submission, to be compared with what readers say.
    The editor's reason to submit a hard text is the newest one.
    """
    record = ReadabilityRecord.objects.filter(text=text).first() or _create(text, page)
    reason = page.readability_reason if record.is_above_target else ""
    if record.reason != reason:
        record.reason = reason
        record.save(update_fields=["reason"])
    return record


def _create(text: FrozenText, page: TextPage) -> ReadabilityRecord:
    report = report_on_page(page)
    return ReadabilityRecord.objects.create(
        text=text,
        score=report.score,
        level=report.level,
        label=report.label,
        words=report.words,
        report=report.as_dict(),
        target=target_below(text.language, page.audience) if report.level is not None else None,
    )
