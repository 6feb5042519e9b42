"""Do not erase a frozen file after all."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import FileErasure
from workflows.permissions import check_can_erase


@transaction.atomic
def refuse_erasure(*, request: FileErasure, by: User) -> None:
    """End the request; it can be asked again. Raises NotAllowed, and InvalidRequest when it is done."""
    check_can_erase(by)
    request = FileErasure.objects.select_for_update(of=("self",)).select_related("file").get(pk=request.pk)
    if request.confirmed_at:
        raise InvalidRequest(_("This file is erased already."))
    record("workflows.refuse_erasure", about=request.file, by=by)
    request.delete()
