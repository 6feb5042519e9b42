"""The receivers of signals from `workflows` and the models of regions: each calls one action."""

from functools import partial
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.publish_text import publish_text
from api.actions.documents.reconcile_document import reconcile_document
from api.actions.documents.withdraw_supplement import withdraw_supplement
from api.actions.documents.withdraw_text import withdraw_text
from api.actions.recordings.refresh_audio import refresh_audio
from api.actions.topics.relabel_topic import relabel_topic
from api.copies.tasks import follow_feed
from api.dispatch.in_this_process import serve_without_worker
from api.models import Change
from api.tasks import apply_stale_rule, sync_region
from cms.content.models import TextPage, Topic
from cms.regions.models import Region, SupplementPage, SupportPoint
from workflows.queries.approvals.approved_text import ApprovedText
from workflows.signals import text_moved, text_released, text_withdrawn, voice_changed


@receiver(text_released)
def on_released(page: TextPage, approved: ApprovedText, **_kwargs: Any) -> None:
    """A text passed the gate."""
    publish_text(page=page, approved=approved)


@receiver(text_withdrawn)
def on_withdrawn(page: TextPage, **_kwargs: Any) -> None:
    """A text was withdrawn or deleted, perhaps together with a page above it."""
    withdraw_text(page=page)


@receiver(text_moved)
def on_moved(page: TextPage, **_kwargs: Any) -> None:
    """A public text may be in another region now."""
    if isinstance(page, SupplementPage):
        withdraw_supplement(page=page)
    else:
        reconcile_document(article=page.translation_key, language=page.locale.language_code)


@receiver(voice_changed)
def on_voice(article: UUID, language: str, **_kwargs: Any) -> None:
    """A recording of a text was heard and confirmed, or ended."""
    refresh_audio(article=article, language=language)


@receiver(post_save, sender="workflows.SupplementConfirmation")
def on_confirmed(instance: Any, **_kwargs: Any) -> None:
    """Serve with a supplement that its region confirmed it."""
    merge_regions(article=instance.article, language=instance.language)


@receiver(post_save, sender=Topic)
def on_topic(instance: Topic, **_kwargs: Any) -> None:
    """Relabel its public texts in the transaction that gave it another slug."""
    if instance.former_slugs:
        relabel_topic(slug=instance.slug, former=instance.former_slugs)


@receiver(post_save, sender=Change)
def on_change(**_kwargs: Any) -> None:
    """Tell caches and sites once it is committed, where no worker does: that sees it by the feed."""
    transaction.on_commit(serve_without_worker, robust=True)


@receiver(post_save, sender=Change)
def on_change_for_files(**_kwargs: Any) -> None:
    """Make files anew once the change is committed; `manage.py make_snapshots` does what is missed here."""
    if settings.SNAPSHOTS_FOLLOW_CHANGES:
        transaction.on_commit(follow_feed, robust=True)


@receiver(post_save, sender=Region)
@receiver(pre_delete, sender=Region)
def on_region(instance: Region, **_kwargs: Any) -> None:
    """Publish the region after the commit: a save that is rolled back publishes nothing."""
    transaction.on_commit(partial(sync_region, instance.pk, instance.code), robust=True)


@receiver(post_save, sender=SupportPoint)
@receiver(pre_delete, sender=SupportPoint)
def on_support_point(instance: SupportPoint, **_kwargs: Any) -> None:
    """Publish each region that it serves; before a deletion, which empties the field without a signal."""
    for region in instance.regions.all():
        on_region(region)


@receiver(post_save, sender="workflows.StaleTranslationSettings")
def on_rule_changed(**_kwargs: Any) -> None:
    """Apply the new rule to what is stale already, in the background, once its exceptions are saved too."""
    transaction.on_commit(apply_stale_rule.enqueue, robust=True)
