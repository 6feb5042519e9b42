"""Restore an earlier version."""

from typing import Any

import reversion
from django.db import transaction
from django.db.models import ForeignKey, Model
from reversion.models import Version

from cms.regions.enums import VersionNote


@transaction.atomic
def restore_version(*, version: Version, by: Any) -> Model:
    """Save the content of this version as a new version, also when the object was deleted; return the object.

    References to objects that no longer exist (a deleted support point) are left empty. When the content is
    no longer valid, raises ValidationError and changes nothing.
    """
    with reversion.create_revision():
        restored: Any = version._object_version.object  # noqa: SLF001 - what reversion itself saves on undo
        for field in restored._meta.concrete_fields:  # noqa: SLF001 - Django's documented way to ask a model
            if isinstance(field, ForeignKey) and field.null and getattr(restored, field.attname):
                related = field.related_model._default_manager.filter(pk=getattr(restored, field.attname))  # noqa: SLF001 - the same
                setattr(restored, field.name, related.first())
        restored._state.adding = not type(restored)._default_manager.filter(pk=restored.pk).exists()  # noqa: SLF001 - the same
        restored.full_clean()
        restored.save()
        reversion.set_user(by)
        reversion.set_comment(VersionNote.RESTORED.value)
    return restored
