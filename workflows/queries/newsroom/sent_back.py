"""What an editor has to do with texts that were sent back."""

from collections.abc import Sequence
from enum import StrEnum

from wagtail.models import Locale, Page, TaskState, WorkflowState

from workflows.models import Round
from workflows.queries.replies.waiting import waiting_by_round
from workflows.queries.rounds.changed_while_read import changed_readings


class SentBack(StrEnum):
    """Why a text was sent back, as far as that says what to do. Shown to editors; not stored."""

    CHANGED = "changed"
    REMARKS = "remarks"
    OTHERWISE = "otherwise"


def why_sent_back(pages: Sequence[Page]) -> list[tuple[Page, SentBack]]:
    """Return these pages, each with its reason; the number of queries does not depend on how many."""
    if not pages:
        return []
    reviews = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_NEEDS_CHANGES, object_id__in=[str(page.pk) for page in pages]
    )
    steps = dict(reviews.values_list("object_id", "current_task_state"))
    changed = changed_readings(TaskState.objects.filter(pk__in=steps.values()))
    remarks = _with_remarks(pages)
    found = []
    for page in pages:
        why = SentBack.REMARKS if page.pk in remarks else SentBack.OTHERWISE
        found.append((page, SentBack.CHANGED if steps.get(str(page.pk)) in changed else why))
    return found


def _with_remarks(pages: Sequence[Page]) -> set[int]:
    """Return the pks of those with a remark or comment that waits for an answer."""
    rounds = Round.objects.filter(text__article__in=[page.translation_key for page in pages])
    waiting = Round.objects.filter(pk__in=waiting_by_round(rounds))
    texts = set(waiting.values_list("text__article", "text__language"))
    languages = dict(Locale.objects.values_list("pk", "language_code"))
    return {page.pk for page in pages if (page.translation_key, languages[page.locale_id]) in texts}
