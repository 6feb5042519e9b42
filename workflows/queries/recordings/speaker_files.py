"""The files that a speaker may have: the own recordings, and the pictures of the text."""

from cms.media.models import FrozenFile
from cms.media.sound.keeping import SOUND_NAME
from workflows.models import Recording, TextFile, Voice


def file_of_speaker(voice: Voice, digest: str, name: str) -> FrozenFile | None:
    """Return the file; None for that of another speaker or text, and after the voice has ended."""
    if voice.ended_at or voice.agreed_at is None:
        return None
    if name == SOUND_NAME:
        own = Recording.objects.kept().filter(voice=voice, file__hash=digest).select_related("file").first()
        return own.file if own else None
    shown = TextFile.objects.filter(text__digest=voice.digest, file__hash=digest, name=name)
    found = shown.filter(file__erased_at=None).select_related("file").first()
    return found.file if found else None
