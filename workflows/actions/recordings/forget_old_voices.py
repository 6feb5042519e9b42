"""Forget the voices of words that nobody reads any more."""

from django.db import transaction
from django.utils import timezone

from cms.audit.record import installation, record
from cms.content.text_pages import text_page
from cms.users.models import User
from workflows.models import Recording, Voice
from workflows.queries.recordings.texts import text_to_speak
from workflows.signals import voice_changed


@transaction.atomic
def forget_old_voices(*, by: User | None = None) -> int:
    """Return how many voices ended: their words are neither those of a draft nor of a public text.

    Their sound is deleted with the files that nothing needs. Of who spoke no name is left.
    """
    ended = [voice for voice in Voice.objects.filter(ended_at=None) if not _is_read(voice)]
    now = timezone.now()
    Recording.objects.filter(voice__in=ended, ended_at=None).update(ended_at=now, file=None)
    Voice.objects.filter(pk__in=[voice.pk for voice in ended]).update(ended_at=now, speaker="", account=None)
    for voice in ended:
        voice_changed.send(sender=Recording, article=voice.article, language=voice.language)
    if ended:
        record("workflows.forget_old_voices", about=installation(), by=by, voices=len(ended))
    return len(ended)


def _is_read(voice: Voice) -> bool:
    page = text_page(voice.article, voice.language)
    return page is not None and text_to_speak(page, voice.digest) is not None
