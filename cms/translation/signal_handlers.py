"""Passes changed topics and glossary terms on to translators, and keeps the form of each new sentence.

What follows when a text is published is decided in `workflows/`.
"""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import TranslatableMixin
from wagtail_localize.models import String

from cms.content.models import GlossaryTerm, Topic
from cms.translation.actions.pass_on_changes import pass_on_changes
from cms.translation.models import SentenceForm


@receiver([post_save], sender=Topic)
@receiver([post_save], sender=GlossaryTerm)
def on_source_changed(instance: TranslatableMixin, **_kwargs: Any) -> None:
    """Update the translation sources of a changed source item."""
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        pass_on_changes(instance=instance)


@receiver([post_save], sender=String)
def on_new_sentence(instance: String, created: bool, **_kwargs: Any) -> None:  # noqa: FBT001 - Django's signature
    """Keep by what the sentence is known as the same text as another."""
    if created:
        SentenceForm.objects.create(string=instance, key=SentenceForm.key_of(instance.data))
