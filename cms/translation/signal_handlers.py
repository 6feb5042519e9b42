"""Passes changed topics and terms on to translators, stores what these write, and knows each sentence's form.

What follows when a text is published is decided in `workflows/`.
"""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.models import TranslatableMixin
from wagtail_localize.models import String, StringTranslation

from cms.content.models import GlossaryTerm, Topic
from cms.keeping.rich_text import kept_html
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


@receiver(pre_save, sender=StringTranslation)
def keep_translation(instance: StringTranslation, **_kwargs: Any) -> None:
    """Store a sentence as it is kept, whether it was typed, made by a machine or read from a file."""
    instance.data = kept_html(instance.data)
