"""Keep the bytes of the files of a text that is frozen."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.rendering.files import names_in
from cms.content.uploads import uploads_in
from cms.media.freezing import CannotFreeze, freeze
from cms.media.models import FrozenFile
from workflows.errors import NotReadable
from workflows.models import FrozenText, TextFile


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


def measures(frozen: Mapping[str, FrozenFile]) -> dict[str, Any]:
    """Return what a snapshot says of frozen bytes, by their hash."""
    return {
        file.hash: {
            "extension": file.extension,
            "bytes": file.size,
            **({"width": file.width, "height": file.height} if file.is_picture else {}),
        }
        for file in frozen.values()
    }


@transaction.atomic
def keep_files(*, text: FrozenText, frozen: Mapping[str, FrozenFile]) -> None:
    """Record which bytes a frozen text shows; doing it twice changes nothing."""
    TextFile.objects.bulk_create(
        (
            TextFile(text=text, key=key, file=frozen[key], name=name)
            for key, _hash, name in names_in(text.content)
            if key in frozen
        ),
        ignore_conflicts=True,
    )
