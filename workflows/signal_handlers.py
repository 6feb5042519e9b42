"""The ways in from Wagtail: each handler calls one action."""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    page_unpublished,
    task_cancelled,
    task_submitted,
    workflow_cancelled,
)

from cms.content.models import ArticlePage, TextPage
from cms.content.text_pages import text_models
from cms.regions.models import RegionPage
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.mails.notify_participants import notify_participants
from workflows.actions.mails.notify_regions import notify_regions
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.actions.members.erase_traces import erase_traces
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.actions.rounds.start_review import start_review
from workflows.actions.setup.ensure_region_workflows import ensure_region_workflows
from workflows.actions.translations.compare_with_source import compare_with_source
from workflows.actions.translations.refresh_translation_sources import refresh_translation_sources
from workflows.actions.translations.withdraw_stale_translations import withdraw_stale_translations
from workflows.enums import ClosingEvent
from workflows.models import Approval, Member, PanelReviewTask, Round


@receiver(task_submitted)
def open_rounds(instance: TaskState, user: Any = None, **_kwargs: Any) -> None:
    """Let the panels read when the workflow has come to their step."""
    if PanelReviewTask.objects.filter(pk=instance.task_id).exists():
        start_review(task_state=instance, by=user)


@receiver(task_cancelled)
def end_rounds(instance: TaskState, **_kwargs: Any) -> None:
    """Stop reading when the editor takes the text back."""
    cancel_rounds(rounds=Round.objects.filter(task_state_id=instance.pk))


@receiver(workflow_cancelled)
def tell_of_the_end(instance: WorkflowState, **_kwargs: Any) -> None:
    """Whoever answered hears that the editor stopped the review."""
    of_review = Round.objects.filter(task_state__workflow_state=instance)
    queue_outcome_mails(rounds=of_review, event=ClosingEvent.STOPPED)


@receiver(page_published)
def tell_readers(instance: Any, **_kwargs: Any) -> None:
    """Close the loop, also when a planned day has come."""
    if isinstance(instance, TextPage):
        notify_participants(page=instance)


@receiver(page_published)
def tell_translators(instance: Any, **_kwargs: Any) -> None:
    """A new source text may ask for other sentences."""
    if is_public_source(instance):
        refresh_translation_sources(source=instance)


@receiver(page_published, sender=ArticlePage)
def tell_regions(instance: ArticlePage, **_kwargs: Any) -> None:
    """Let who adds to this text look at what changed."""
    notify_regions(page=instance)


@receiver(page_unpublished)
def keep_withdrawal(instance: Any, **_kwargs: Any) -> None:
    """Record a withdrawal that was made in Wagtail itself."""
    if isinstance(instance, TextPage):
        record_withdrawal(article=instance.translation_key, language=instance.locale.language_code)


@receiver(page_published)
def take_stale_translations_back(instance: Any, **_kwargs: Any) -> None:
    """A new source text may make its translations untrue."""
    if is_public_source(instance):
        withdraw_stale_translations(source=instance)


def is_public_source(page: Any) -> bool:
    """Whether translations are made of this page; it may also be of another kind, or planned."""
    return isinstance(page, TextPage) and page.live and page.locale.language_code == settings.LANGUAGE_CODE


def end_with_page(instance: TextPage, **_kwargs: Any) -> None:
    """Stop reading a text whose page is deleted, and end its approval; the evidence of both stays."""
    text, language = instance.translation_key, instance.locale.language_code
    cancel_rounds(rounds=Round.objects.filter(text__article=text, text__language=language))
    queue_outcome_mails(rounds=Round.objects.under_review(text, language), event=ClosingEvent.STOPPED)
    record_withdrawal(article=text, language=language)


@receiver(pre_delete, sender=Member)
def erase_with_member(instance: Member, **_kwargs: Any) -> None:
    """Whichever way a member is deleted, the answers go along."""
    erase_traces(member=instance)


@receiver(post_save, sender=Approval)
def keep_what_is_behind(instance: Approval, created: bool, **_kwargs: Any) -> None:  # noqa: FBT001 - Django's signature
    """Every approval of a source text or a translation says anew which translations are up to date."""
    if created:
        compare_with_source(approval=instance)


@receiver(post_save, sender=RegionPage)
def give_way_to_readers(instance: RegionPage, created: bool, **_kwargs: Any) -> None:  # noqa: FBT001 - Django's signature
    """A region's place for texts has its workflow from the beginning."""
    if created:
        ensure_region_workflows(pages=[instance])


for kind in text_models():
    pre_delete.connect(end_with_page, sender=kind)
