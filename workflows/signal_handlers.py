"""The receivers of signals from Wagtail and Django: each calls one action."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    task_cancelled,
    task_submitted,
    workflow_cancelled,
)

from cms.content.models import TextPage, Topic
from cms.content.text_pages import text_models
from cms.media.models import EditorialDocument, EditorialImage, Upload
from cms.media.sound.apart import erase_apart
from cms.regions.models import RegionPage
from cms.regions.queries.region_above import region_above
from cms.users.models import User
from cms.users.signals import address_changed
from workflows.actions.accounts.note_new_address import note_new_address
from workflows.actions.approvals.allow_second_reading import allow_second_reading
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.actions.members.erase_traces import erase_traces
from workflows.actions.publication.call_off_plan import call_off_plan
from workflows.actions.publication.follow_deletion import follow_deletion
from workflows.actions.publication.follow_move import follow_move
from workflows.actions.publication.follow_publication import follow_publication
from workflows.actions.publication.follow_unpublication import follow_unpublication
from workflows.actions.publication.hold_plan import hold_plan
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.actions.rounds.start_review import start_review
from workflows.actions.setup.ensure_region_workflows import ensure_region_workflows
from workflows.actions.translations.compare_with_source import compare_with_source
from workflows.ended_reviews import check_saved
from workflows.enums import ClosingEvent
from workflows.gate import admitted_with
from workflows.models import Approval, Member, PanelReviewTask, Round, SpokenAnswer
from workflows.queries.files.uses import check_unused
from workflows.queries.uses.topics import check_topic_unused
from workflows.signals import check_passed, plan_refused, text_withdrawn


@receiver(task_submitted)
def open_rounds(instance: TaskState, user: Any = None, **_kwargs: Any) -> None:
    """Let the panels read when the workflow reaches their step."""
    if PanelReviewTask.objects.filter(pk=instance.task_id).exists():
        start_review(task_state=instance, by=user)


@receiver(post_delete, sender=SpokenAnswer)
def on_spoken_answer_gone(instance: SpokenAnswer, **_kwargs: Any) -> None:
    """However a spoken answer is erased, its sound goes with it."""
    transaction.on_commit(partial(erase_apart, instance.key.hex), robust=True)


@receiver(address_changed)
def on_address_changed(instance: User, **_kwargs: Any) -> None:
    """Somebody has another address: what was done under the one before stays theirs."""
    note_new_address(account=instance)


@receiver(pre_save, sender=WorkflowState)
def keep_ended(instance: WorkflowState, **_kwargs: Any) -> None:
    """Refuse to approve or resume what was stopped, and to stop what was approved."""
    if instance.pk:
        check_saved(instance)


@receiver(check_passed)
def record_second_reading(task_state: TaskState, by: Any, **_kwargs: Any) -> None:
    """An editor approved a text also for a second reading."""
    allow_second_reading(task_state=task_state, by=by)


@receiver(task_cancelled)
def end_rounds(instance: TaskState, **_kwargs: Any) -> None:
    """Stop the rounds when the editor takes the text back."""
    cancel_rounds(rounds=Round.objects.filter(task_state_id=instance.pk))


@receiver(workflow_cancelled)
def notify_of_cancellation(instance: WorkflowState, **_kwargs: Any) -> None:
    """Tell everybody who answered that the editor stopped the review."""
    rounds = Round.objects.filter(task_state__workflow_state=instance)
    queue_outcome_mails(rounds=rounds, event=ClosingEvent.STOPPED)


@receiver(page_published)
def on_published(instance: Any, **_kwargs: Any) -> None:
    """Wagtail also sends this for schedules, copies and aliases: not live, or not through the gate."""
    approval = admitted_with(instance)
    if approval and instance.live:
        follow_publication(page=instance, approval=approval)


@receiver(plan_refused)
def on_plan_refused(page: TextPage, revision: Any, approval: Any, error: Exception, **_kwargs: Any) -> None:
    """What is approved waits and says why; of what is not, the plan ends."""
    if approval:
        hold_plan(approval=approval, error=error)
    else:
        call_off_plan(page=page, revision=revision)


@receiver(page_unpublished)
def on_unpublished(instance: Any, **_kwargs: Any) -> None:
    """No matter who took the text offline, and how."""
    if isinstance(instance, TextPage):
        follow_unpublication(page=instance)


@receiver(post_page_move)
def on_moved(instance: Any, parent_page_before: Any, parent_page_after: Any, **_kwargs: Any) -> None:
    """Wagtail also sends this when pages are put in another order below the same one."""
    if parent_page_before.pk != parent_page_after.pk:
        follow_move(page=instance, before=region_above(parent_page_before))


def on_deletion(instance: TextPage, **_kwargs: Any) -> None:
    """Also when a page above it is deleted."""
    follow_deletion(page=instance)


def on_deleted(instance: TextPage, **_kwargs: Any) -> None:
    """Stop delivery only now that the page is gone: a supplement would still be found before."""
    text_withdrawn.send(sender=type(instance), page=instance)


@receiver(pre_delete, sender=EditorialImage)
@receiver(pre_delete, sender=EditorialDocument)
def keep_used_files(instance: Upload, **_kwargs: Any) -> None:
    """However an upload is deleted, not while a text uses it."""
    check_unused(instance)


@receiver(pre_delete, sender=Topic)
def keep_used_topics(instance: Topic, **_kwargs: Any) -> None:
    """However a topic is deleted, not while a text is about it."""
    check_topic_unused(instance)


@receiver(pre_delete, sender=Member)
def erase_with_member(instance: Member, **_kwargs: Any) -> None:
    """However a member is deleted, the answers are erased too."""
    erase_traces(member=instance)


@receiver(post_save, sender=Approval)
def record_stale_translations(instance: Approval, created: bool, **_kwargs: Any) -> None:  # noqa: FBT001 - Django's signature
    """Every approval of a source text or a translation changes which translations are up to date."""
    if created:
        compare_with_source(approval=instance)


@receiver(post_save, sender=RegionPage)
def give_region_workflow(instance: RegionPage, created: bool, **_kwargs: Any) -> None:  # noqa: FBT001 - Django's signature
    """Give a new region page its workflow at once."""
    if created:
        ensure_region_workflows(pages=[instance])


for kind in text_models():
    pre_delete.connect(on_deletion, sender=kind)
    post_delete.connect(on_deleted, sender=kind)
