"""Record which bytes a frozen text shows."""

from collections.abc import Mapping

from django.db import transaction

from cms.content.rendering.files import names_in
from cms.media.models import FrozenFile
from workflows.models import FrozenText, TextFile


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
