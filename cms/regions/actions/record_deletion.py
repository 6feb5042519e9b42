"""Keep what is about to be deleted."""

from typing import Any

import reversion
from django.db import models, transaction

from cms.regions.enums import VersionNote


@transaction.atomic
def record_deletion(*, instance: models.Model, by: Any) -> None:
    """Add a last version, so that it can be brought back. Call it before deleting, outside a revision.

    Versions of what no longer exists when a revision ends are not kept: this one has to be closed first.
    """
    with reversion.create_revision():
        reversion.add_to_revision(instance)
        reversion.set_user(by)
        reversion.set_comment(VersionNote.DELETED.value)
