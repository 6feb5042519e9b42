"""What Wagtail tells us. Moving and renaming come along with publication."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from api.actions.follow_all_sources import follow_all_sources
from api.actions.follow_source import follow_source
from api.actions.publish_document import publish_document
from api.actions.withdraw_document import withdraw_document
from cms.content.models import ArticlePage


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


@receiver(post_save, sender="workflows.StaleTranslationSettings")
def on_rule_changed(**_kwargs: Any) -> None:
    """Let the new rule count at once for what is behind already; its exceptions are saved after it."""
    transaction.on_commit(follow_all_sources)
