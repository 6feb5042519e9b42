"""Keep what somebody recorded of one section."""

from dataclasses import astuple

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage
from cms.media.sound.keeping import keep_sound
from cms.media.sound.reading import CannotHear, Sound
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Recording, Voice
from workflows.permissions import check_can_speak
from workflows.queries.recordings.texts import text_to_speak


@transaction.atomic
def record_section(*, page: TextPage, voice: Voice, section: int, sound: Sound, by: User | None) -> Recording:
    """Return the recording, which readers hear once a second person has. It replaces one of the same
    speaker that waits for that.

    `by` is None for somebody behind the personal link. Raises NotAllowed, and InvalidRequest when the words
    are others by now, the section is not offered, the speaker did not agree, or it cannot be kept.
    """
    if by is not None:
        check_can_speak(by, page)
    voice = Voice.objects.select_for_update().get(pk=voice.pk)
    if voice.agreed_at is None or voice.ended_at:
        raise InvalidRequest(_("Whoever speaks has not agreed, or no longer does. Nothing was kept."))
    text = text_to_speak(page, voice.digest)
    if text is None:
        raise InvalidRequest(_("The words of the text have changed. The recording was not kept."))
    if not text.may_speak(section):
        raise InvalidRequest(_("This section cannot be recorded for all regions."))
    voice.recordings.filter(section=section, heard_at=None, ended_at=None).delete()
    try:
        file = keep_sound(sound)
    except CannotHear as error:
        raise InvalidRequest(str(error)) from error
    record("workflows.record_section", about=page, by=by, seconds=round(sound.seconds))
    return Recording.objects.create(
        voice=voice,
        section=section,
        file=file,
        seconds=max(1, round(sound.seconds)),
        findings=[list(astuple(finding)) for finding in sound.findings],
        recorded_by=by,
    )
