"""Record a last version before a deletion."""

from typing import Any

import reversion
from django.db import models, transaction

from cms.regions.enums import VersionNote


@transaction.atomic
def record_deletion(*, instance: models.Model, by: Any) -> None:
    """Add a last version, from which the object can be restored. Call before deleting, outside a revision.

    Reversion saves no versions of objects that are gone when a revision ends: this one must be closed first.
    """
    with reversion.create_revision():
        reversion.add_to_revision(instance)
        reversion.set_user(by)
        reversion.set_comment(VersionNote.DELETED.value)
