"""Ask to erase a frozen file."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.media.models import FrozenFile
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import FileErasure
from workflows.permissions import check_can_erase


@transaction.atomic
def ask_erasure(*, file: FrozenFile, reason: FrozenFile.Erasure, by: User) -> FileErasure:
    """Return the request; nothing is erased before a second person confirms it.

    Raises NotAllowed, and InvalidRequest when it was asked or done already.
    """
    check_can_erase(by)
    FrozenFile.objects.select_for_update().get(pk=file.pk)
    if FileErasure.objects.filter(file=file).exists():
        raise InvalidRequest(_("Somebody asked this already."))
    record("workflows.ask_erasure", about=file, by=by, reason=reason.value)
    return FileErasure.objects.create(file=file, reason=reason.value, requested_by=by)
