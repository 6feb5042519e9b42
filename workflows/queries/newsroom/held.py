"""Approved texts that could not be made public yet."""

from django.db.models import QuerySet
from wagtail.models import WorkflowState

from cms.content.models import TextPage
from workflows.models import HeldPublication


def held_publications() -> QuerySet[HeldPublication]:
    """Return those whose review still runs, the oldest first: of a stopped one nothing waits any more."""
    running = HeldPublication.objects.filter(
        approval__withdrawn_at=None,
        approval__rounds__task_state__workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )
    return running.select_related("approval__text").order_by("pk").distinct()


def held_publication(page: TextPage) -> HeldPublication | None:
    """Return why the newest text of this page is approved and not public yet; None when it is not so."""
    of_page = held_publications().filter(
        approval__text__article=page.translation_key, approval__text__language=page.locale.language_code
    )
    return of_page.last()
