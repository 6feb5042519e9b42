"""Whoever spoke takes the consent back."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from cms.content.models import TextPage
from cms.media.freezing import delete_bytes
from cms.media.models import FrozenFile
from cms.users.models import User
from workflows.errors import NotAllowed
from workflows.models import Recording, Voice
from workflows.permissions import check_can_speak
from workflows.signals import voice_changed


@transaction.atomic
def end_voice(*, voice: Voice, page: TextPage, by: User | None) -> int:
    """Return how many recordings were erased: at once and everywhere, without asking why.

    The name goes too; of each recording the hash, the dates and the reason are left. `by` is None for the
    speaker behind the link. Doing it again changes nothing. Raises NotAllowed.
    """
    if by is not None:
        check_can_speak(by, page)
    voice = Voice.objects.select_for_update().get(pk=voice.pk)
    if (voice.article, voice.language) != (page.translation_key, page.locale.language_code):
        raise NotAllowed
    if voice.ended_at:
        return 0
    now = timezone.now()
    files = list(FrozenFile.objects.select_for_update().filter(recordings__voice=voice, erased_at=None))
    for file in files:
        file.erased_at, file.erased_because = now, FrozenFile.Erasure.CONSENT
        file.save(update_fields=["erased_at", "erased_because"])
        transaction.on_commit(partial(delete_bytes, file))
    # somebody else may have uploaded the very same sound
    Recording.objects.filter(file__in=files).update(ended_at=now, file=None)
    voice.ended_at, voice.speaker, voice.account = now, "", None
    voice.save(update_fields=["ended_at", "speaker", "account"])
    record("workflows.end_voice", about=page, by=by, recordings=len(files))
    voice_changed.send(sender=Recording, article=voice.article, language=voice.language)
    return len(files)
