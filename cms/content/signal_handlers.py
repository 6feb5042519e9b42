"""Keeps what lists know of a draft when it is saved, and renews readability reports."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Revision

from cms.content.actions.index_draft import index_draft
from cms.content.actions.mark_stale import mark_stale
from cms.content.models import GlossaryTerm, HardWord, TextPage
from cms.content.tasks import rescore_stale_articles, score_saved_article
from cms.content.text_pages import text_models


@receiver(post_save, sender=Revision)
def score_draft(instance: Revision, **_kwargs: Any) -> None:
    """Keep the report up to date with the newest draft, autosaves included."""
    if issubclass(instance.content_type.model_class() or object, TextPage):
        transaction.on_commit(partial(score_saved_article.enqueue, int(instance.object_id)))


@receiver(post_save, sender=Revision)
def list_draft(instance: Revision, **_kwargs: Any) -> None:
    """Lists and searches show the newest draft as soon as it is there."""
    if issubclass(instance.content_type.model_class() or object, TextPage) and instance.is_latest_revision():
        index_draft(draft=instance.as_object())


def list_page(instance: TextPage, **_kwargs: Any) -> None:
    """Of a text without any version the page itself is the draft."""
    if instance.latest_revision_id is None:
        index_draft(draft=instance)


@receiver([post_save, post_delete], sender=HardWord)
@receiver([post_save, post_delete], sender=GlossaryTerm)
def word_changed(instance: HardWord | GlossaryTerm, **_kwargs: Any) -> None:
    """Renew the reports of texts with this word, once the change is committed."""
    mark_stale(term=instance.term)
    transaction.on_commit(rescore_stale_articles.enqueue)


@receiver(pre_save, sender=HardWord)
@receiver(pre_save, sender=GlossaryTerm)
def word_renamed(sender: Any, instance: HardWord | GlossaryTerm, **_kwargs: Any) -> None:
    """Do the same for the previous term."""
    before = sender.objects.filter(pk=instance.pk).exclude(term=instance.term).first()
    if before:
        mark_stale(term=before.term)


for kind in text_models():
    post_save.connect(list_page, sender=kind)
