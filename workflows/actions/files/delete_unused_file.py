"""Delete the bytes of a file that no text needs."""

from django.db import transaction

from cms.media.freezing import delete_bytes
from cms.media.models import FrozenFile
from workflows.queries.files.unused import unused_files


@transaction.atomic
def delete_unused_file(*, file: FrozenFile) -> bool:
    """Return whether it was deleted: not when a text came to need it meanwhile.

    The row goes first and is locked until the bytes are gone: a text that freezes the same bytes waits for
    it, and then keeps them anew.
    """
    locked = FrozenFile.objects.select_for_update().filter(pk=file.pk).first()
    if locked is None or not unused_files().filter(pk=file.pk).exists():
        return False
    locked.delete()
    delete_bytes(file)
    return True
