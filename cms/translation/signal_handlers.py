"""What follows when a source text is published or saved: each handler calls one action."""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import TranslatableMixin
from wagtail.signals import page_published

from cms.content.models import ArticlePage, GlossaryTerm, Topic
from cms.translation.actions.pass_on_changes import pass_on_changes


@receiver(page_published, sender=ArticlePage)
@receiver([post_save], sender=Topic)
@receiver([post_save], sender=GlossaryTerm)
def on_source_changed(instance: TranslatableMixin, **_kwargs: Any) -> None:
    """Keep the languages in step with their source."""
    if instance.locale.language_code == settings.LANGUAGE_CODE and getattr(instance, "live", True):
        pass_on_changes(instance=instance)
