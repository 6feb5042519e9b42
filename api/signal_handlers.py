"""What Wagtail and the models of regions tell us. Moving and renaming come along with publication."""

from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from api.actions.follow_all_sources import follow_all_sources
from api.actions.follow_source import follow_source
from api.actions.publish_document import publish_document
from api.actions.publish_region import publish_region
from api.actions.withdraw_document import withdraw_document
from api.models import Change
from api.tasks import tell_sites
from cms.content.models import ArticlePage
from cms.regions.models import Region, SupportPoint


@receiver(page_published, sender=ArticlePage)
def on_published(instance: ArticlePage, **_kwargs: Any) -> None:
    """Also sent when publication is planned, for aliases and for live copies: the action looks further."""
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        follow_source(article=instance.translation_key, published=instance)
    else:
        publish_document(page=instance)


@receiver(page_unpublished, sender=ArticlePage)
@receiver(post_delete, sender=ArticlePage)
def on_gone(instance: ArticlePage, **_kwargs: Any) -> None:
    """Deleting a page, or a page above it, comes here too."""
    withdraw_document(article=instance.translation_key, language=instance.locale.language_code)


@receiver(post_save, sender=Change)
def on_change(**_kwargs: Any) -> None:
    """Tell sites when the change is kept; `manage.py send_webhooks` finds what is missed here."""
    transaction.on_commit(tell_sites.enqueue, robust=True)


@receiver(post_save, sender=Region)
@receiver(pre_delete, sender=Region)
def on_region(instance: Region, **_kwargs: Any) -> None:
    """Look at the region as it is kept, once it is: a save that is undone publishes nothing."""
    transaction.on_commit(partial(publish_region, region_id=instance.pk), robust=True)


@receiver(post_save, sender=SupportPoint)
@receiver(pre_delete, sender=SupportPoint)
def on_support_point(instance: SupportPoint, **_kwargs: Any) -> None:
    """Look at each region that it serves; before a deletion, which empties the field without a signal."""
    for region in instance.regions.all():
        on_region(region)


@receiver(post_save, sender="workflows.StaleTranslationSettings")
def on_rule_changed(**_kwargs: Any) -> None:
    """Let the new rule count at once for what is behind already; its exceptions are saved after it."""
    transaction.on_commit(follow_all_sources)
