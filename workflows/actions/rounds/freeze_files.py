"""Keep the bytes of the files of a text that is frozen."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.uploads import uploads_in
from cms.media.freezing import CannotFreeze, freeze
from cms.media.models import FrozenFile
from workflows.errors import NotReadable


@transaction.atomic
def freeze_files(*, page: TextPage) -> dict[str, FrozenFile]:
    """Return the frozen bytes of each upload that a text uses, by its key in the snapshot.

    Do this before the snapshot is made: it then has the hash of the bytes that were kept, whatever became of
    the upload. Raises NotReadable, naming every file that cannot be kept and why.
    """
    frozen, refused = {}, []
    for key, upload in uploads_in(page.body).items():
        try:
            frozen[key] = freeze(upload)
        except CannotFreeze as error:
            refused.append(str(error))
    if refused:
        reasons = " ".join(refused)
        raise NotReadable(_("A picture or a file cannot be used. %(reasons)s") % {"reasons": reasons})
    return frozen
