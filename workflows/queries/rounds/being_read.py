"""Which texts panels are reading: of those nothing may change that readers meet."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from wagtail.models import Page, TaskState, WorkflowState

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.enums import Outcome
from workflows.models import FrozenText

#: one panel of a review may be done while another still reads; a review that is held is not over
_RUNNING = Q(
    rounds__task_state__status=TaskState.STATUS_IN_PROGRESS,
    rounds__task_state__workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
)


def texts_being_read() -> QuerySet[FrozenText]:
    """Return the frozen texts of every round that is open, and of every reading that is not concluded."""
    return FrozenText.objects.filter(Q(rounds__outcome=Outcome.OPEN.value) | _RUNNING).distinct()


def read_below(pages: Iterable[Page]) -> list[TextPage]:
    """Return every text at or below these pages that panels are reading."""
    keys = set(texts_being_read().values_list("article", "language"))
    if not keys:
        return []
    found = {
        text.pk: text
        for page in pages
        for text in text_pages()
        .filter(translation_key__in={article for article, _language in keys})
        .descendant_of(page, inclusive=True)
        .select_related("locale")
        .specific()
    }
    return [text for text in found.values() if (text.translation_key, text.locale.language_code) in keys]
