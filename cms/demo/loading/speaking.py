"""A voice for a text, section by section: here a computer speaks, and a second person hears it."""

from io import BytesIO
from pathlib import Path
from typing import Final

from django.conf import settings

from cms.content.models import TextPage
from cms.demo.loading.accounts import Accounts
from cms.demo.loading.files import FOLDER
from cms.media.sound.reading import read_sound
from workflows.actions.recordings.begin_voice import begin_voice
from workflows.actions.recordings.confirm_recording import confirm_recording
from workflows.actions.recordings.record_section import record_section
from workflows.queries.recordings.texts import texts_to_speak

SPEAKER: Final = "Computerstem (espeak-ng), gemaakt voor de demonstratie"


def speak(page: TextPage, slug: str, accounts: Accounts) -> int:
    """Record the sections that there is a sound of; return how many.

    No person speaks: what stands for the consent is that this voice has nobody who could take it back.
    """
    text, editor = texts_to_speak(page)[-1], accounts["redacteur"]
    voice = begin_voice(page=page, digest=text.digest, speaker=SPEAKER, is_self=False, agreed=True, by=editor)
    sounds = sounds_of(slug, page.locale.language_code)
    for section, path in sounds.items():
        content = path.read_bytes()
        sound = read_sound(BytesIO(content), size=len(content), minutes=settings.VOICE_MINUTES)
        recording = record_section(page=page, voice=voice, section=section, sound=sound, by=editor)
        confirm_recording(page=page, recording=recording, by=accounts["eindredacteur"])
    return len(sounds)


def sounds_of(slug: str, language: str) -> dict[int, Path]:
    """Return the sounds of a text by the number of their section."""
    return {int(path.stem): path for path in sorted((FOLDER / "voices" / slug / language).glob("*.ogg"))}
