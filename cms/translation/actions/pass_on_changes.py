"""Pass changed sentences on to the translators."""

from django.db import transaction
from wagtail.models import TranslatableMixin
from wagtail_localize.models import TranslationSource


@transaction.atomic
def pass_on_changes(*, instance: TranslatableMixin) -> bool:
    """Update the source shown in the translation editor; return whether the text is being translated.

    Existing translations stay; only changed sentences need a new translation. No text is published.
    """
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is None:
        return False
    source.update_from_db()
    return True
