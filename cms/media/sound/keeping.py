"""Keeps a recording under its own hash, as the files of texts are."""

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import transaction
from django.utils.translation import gettext as _

from cms.media.hashing import sha256_of
from cms.media.models import FrozenFile
from cms.media.sound.reading import CannotHear, Sound

#: the last part of the address of every recording: no name of a person or of a phone is in it
SOUND_NAME = "voice.mp3"


@transaction.atomic
def keep_sound(sound: Sound) -> FrozenFile:
    """Return the frozen bytes of a recording. Raises CannotHear when they cannot be kept."""
    content = ContentFile(sound.mp3)
    described = FrozenFile(
        hash=sha256_of(content), size=len(sound.mp3), extension="mp3", content_type="audio/mpeg"
    )
    FrozenFile.objects.bulk_create([described], ignore_conflicts=True)
    file = FrozenFile.objects.select_for_update().get(hash=described.hash)
    if file.erased_at:
        raise CannotHear(_("Whoever spoke this took it back. It cannot be used again."))
    try:
        if not storages["frozen"].exists(file.path):
            storages["frozen"].save(file.path, content)
    except OSError as error:
        message = _("The recording could not be kept: the disk is full or does not answer. Try again later.")
        raise CannotHear(message) from error
    return file
