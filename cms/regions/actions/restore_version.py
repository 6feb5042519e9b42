"""Put an earlier version back."""

from typing import Any

import reversion
from django.db import transaction
from django.db.models import ForeignKey, Model
from reversion.models import Version

from cms.audit.record import record
from cms.regions.enums import VersionNote


@transaction.atomic
def restore_version(*, version: Version, by: Any) -> Model:
    """Save what this version held, as a new version; also when it was deleted since. Return the object.

    A reference to something that no longer exists (a support point that was deleted) is left empty. Raises
    ValidationError, and changes nothing, when what it held is no longer valid.
    """
    with reversion.create_revision():
        instance: Any = version._object_version.object  # noqa: SLF001 - what reversion itself saves on undo
        for field in instance._meta.concrete_fields:  # noqa: SLF001 - Django's documented way to ask a model
            if isinstance(field, ForeignKey) and field.null and getattr(instance, field.attname):
                target = field.related_model._default_manager.filter(pk=getattr(instance, field.attname))  # noqa: SLF001 - the same
                setattr(instance, field.name, target.first())
        instance._state.adding = not type(instance)._default_manager.filter(pk=instance.pk).exists()  # noqa: SLF001 - the same
        instance.full_clean()
        instance.save()
        reversion.set_user(by)
        reversion.set_comment(VersionNote.RESTORED.value)
    record("regions.restore_version", about=instance, by=by)
    return instance
