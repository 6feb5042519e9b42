"""Keep account of what is on a mirror."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from api.actions.mirrors.claim_mirror import TERM
from api.models import Mirror, MirrorFile


@transaction.atomic
def note_files(*, mirror: Mirror, etags: Mapping[str, str]) -> None:
    """Note what is at these paths, and keep the claim. An empty ETag: from now on something may be there.

    That is noted before a file is written, so that what an interrupted process wrote is found, and removed
    when it is withdrawn.
    """
    MirrorFile.objects.bulk_create(
        [MirrorFile(mirror=mirror, path=path, etag=etag) for path, etag in etags.items()],
        update_conflicts=True,
        unique_fields=["mirror", "path"],
        update_fields=["etag"],
    )
    Mirror.objects.filter(pk=mirror.pk).update(claimed_until=timezone.now() + TERM)
