"""What Wagtail tells us. Moving and renaming come along with publication."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from api.actions.publish_document import publish_document
from api.actions.withdraw_document import withdraw_document
from api.models import Change
from api.tasks import tell_sites
from cms.content.models import ArticlePage


@receiver(page_published, sender=ArticlePage)
def on_published(instance: ArticlePage, **_kwargs: Any) -> None:
    """Also sent when publication is planned, for aliases and for live copies: the action looks further."""
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
