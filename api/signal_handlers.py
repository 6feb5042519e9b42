"""What Wagtail and the models of regions tell us. Moving and renaming come along with publication."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.publish_text import publish_text
from api.actions.documents.withdraw_text import withdraw_text
from api.models import Change
from api.tasks import follow_region, follow_rule, tell_sites
from cms.content.models import ArticlePage, StoryPage, TextPage
from cms.regions.models import Region, SupplementPage, SupportPoint


@receiver(page_published)
def on_published(instance: Any, **_kwargs: Any) -> None:
    """Also sent when publication is planned, for aliases and for live copies: the action looks further."""
    if isinstance(instance, TextPage):
        publish_text(page=instance)


@receiver(page_unpublished)
@receiver(post_delete, sender=ArticlePage)
@receiver(post_delete, sender=StoryPage)
@receiver(post_delete, sender=SupplementPage)
def on_gone(instance: Any, **_kwargs: Any) -> None:
    """Deleting a page, or a page above it, comes here too."""
    if isinstance(instance, TextPage):
        withdraw_text(page=instance)


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
