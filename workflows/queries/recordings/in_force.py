"""What readers hear of a text."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from cms.content.meaning.sections import sections_of
from cms.content.rendering.files import FILES
from cms.media.models import FrozenFile
from cms.media.sound.keeping import SOUND_NAME
from workflows.models import Recording


@dataclass(frozen=True)
class Audio:
    """A recording that a second person has heard.

    `section` is the id of the heading with which its section begins; "" is the beginning of the text.
    """

    url: str
    seconds: int
    section: str


def audio_of(content: dict[str, Any], digest: str) -> list[Audio]:
    """Return the recordings in force of these words, in reading order; one query."""
    heard = Recording.objects.in_force().filter(voice__digest=digest).select_related("file").order_by("pk")
    newest = {recording.section: recording for recording in heard}
    if not newest:
        return []
    return [
        Audio(_address(recording), recording.seconds, section.block)
        for section in sections_of(content)
        if not section.is_regional and (recording := newest.get(section.number))
    ]


def heard_digests(file_hash: str, name: str) -> QuerySet[Recording, str]:
    """Return the digests of the texts that have this sound as a recording in force; not evaluated yet."""
    heard = Recording.objects.in_force() if name == SOUND_NAME else Recording.objects.none()
    return heard.filter(file__hash=file_hash).values_list("voice__digest", flat=True)


def heard_files(digests: QuerySet[Any, Any]) -> QuerySet[FrozenFile]:
    """Return the sounds in force of all texts with one of these digests, each once; not evaluated yet."""
    heard = Recording.objects.in_force().filter(voice__digest__in=digests)
    return FrozenFile.objects.filter(pk__in=heard.values("file")).order_by("pk")


def heard_file(digests: list[str], file_hash: str, name: str) -> FrozenFile | None:
    """Return the sound of a recording in force of one of these texts, found by their digests."""
    heard = Recording.objects.in_force().filter(voice__digest__in=digests, file__hash=file_hash)
    recording = heard.select_related("file").first() if name == SOUND_NAME else None
    return recording.file if recording else None


def _address(recording: Recording) -> str:
    file: Any = recording.file
    return f"{settings.PUBLIC_URL}{FILES}{file.hash}/{SOUND_NAME}"
