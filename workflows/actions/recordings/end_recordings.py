"""End what was recorded of a text, because the sound of it is erased."""

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from cms.media.models import FrozenFile
from cms.users.models import User
from workflows.models import Recording, Voice
from workflows.signals import voice_changed


@transaction.atomic
def end_recordings(*, file: FrozenFile, by: User) -> None:
    """End every recording with these bytes: texts stay public, without them."""
    voices = list(Voice.objects.filter(recordings__file=file).distinct())
    Recording.objects.filter(file=file).update(ended_at=timezone.now(), file=None)
    for voice in voices:
        record("workflows.end_recordings", about=voice, by=by)
        voice_changed.send(sender=Recording, article=voice.article, language=voice.language)
