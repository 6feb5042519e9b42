"""What workflows and the models of regions tell us. Moving and renaming come along with publication."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.publish_text import publish_text
from api.actions.documents.withdraw_text import withdraw_text
from api.models import Change
from api.tasks import follow_region, follow_rule, tell_sites
from cms.content.models import TextPage
from cms.regions.models import Region, SupportPoint
from workflows.queries.approvals.approved_text import ApprovedText
from workflows.signals import text_released, text_withdrawn


@receiver(text_released)
def on_released(page: TextPage, approved: ApprovedText, **_kwargs: Any) -> None:
    """The workflows let this through."""
    publish_text(page=page, approved=approved)


@receiver(text_withdrawn)
def on_withdrawn(page: TextPage, **_kwargs: Any) -> None:
    """Taken away or deleted, with a page above it perhaps."""
    withdraw_text(page=page)


@receiver(post_save, sender="workflows.SupplementConfirmation")
def on_confirmed(instance: Any, **_kwargs: Any) -> None:
    """Say with a supplement that its region looked at it again."""
    merge_regions(article=instance.article, language=instance.language)


@receiver(post_save, sender=Change)
def on_change(**_kwargs: Any) -> None:
    """Tell sites when the change is kept; `manage.py send_webhooks` finds what is missed here."""
    transaction.on_commit(tell_sites.enqueue, robust=True)


@receiver(post_save, sender=Region)
@receiver(pre_delete, sender=Region)
def on_region(instance: Region, **_kwargs: Any) -> None:
    """Look at the region as it is kept, once it is: a save that is undone publishes nothing."""
    transaction.on_commit(partial(follow_region, instance.pk, instance.code), robust=True)


@receiver(post_save, sender=SupportPoint)
@receiver(pre_delete, sender=SupportPoint)
def on_support_point(instance: SupportPoint, **_kwargs: Any) -> None:
    """Look at each region that it serves; before a deletion, which empties the field without a signal."""
    for region in instance.regions.all():
        on_region(region)


@receiver(post_save, sender="workflows.StaleTranslationSettings")
def on_rule_changed(**_kwargs: Any) -> None:
    """Let the new rule count for what is behind already, in the background, when its exceptions are saved."""
    transaction.on_commit(follow_rule.enqueue, robust=True)
