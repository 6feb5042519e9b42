"""Bring changed sentences to the translators."""

from django.db import transaction
from wagtail.models import TranslatableMixin
from wagtail_localize.models import TranslationSource


@transaction.atomic
def pass_on_changes(*, instance: TranslatableMixin) -> bool:
    """Renew what the translation editor shows of a source; return whether somebody translates it.

    What was translated stays; only a changed sentence asks for a new translation. No text is published.
    """
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None:
        return False
    source.update_from_db()
    return True
