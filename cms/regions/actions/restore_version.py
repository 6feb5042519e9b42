"""Put an earlier version back."""

from typing import Any

import reversion
from django.db import transaction
from django.db.models import ForeignKey, Model
from reversion.models import Version

from cms.regions.enums import VersionNote


@transaction.atomic
def restore_version(*, version: Version, by: Any) -> Model:
    """Save what this version held, as a new version; also when it was deleted since. Return what is kept now.

    What it refers to and is no longer there (a support point that was deleted) is left empty. Raises
    ValidationError when what it held is not allowed any more, and changes nothing then.
    """
    with reversion.create_revision():
        kept: Any = version._object_version.object  # noqa: SLF001 - what reversion itself saves on undo
        for field in kept._meta.concrete_fields:  # noqa: SLF001 - Django's documented way to ask a model
            if isinstance(field, ForeignKey) and field.null and getattr(kept, field.attname):
                found = field.related_model._default_manager.filter(pk=getattr(kept, field.attname))  # noqa: SLF001 - the same
                setattr(kept, field.name, found.first())
        kept._state.adding = not type(kept)._default_manager.filter(pk=kept.pk).exists()  # noqa: SLF001 - the same
        kept.full_clean()
        kept.save()
        reversion.set_user(by)
        reversion.set_comment(VersionNote.RESTORED.value)
    return kept
