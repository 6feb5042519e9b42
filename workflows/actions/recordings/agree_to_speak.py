"""Whoever was invited by a link agrees to read a text aloud."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Voice


@transaction.atomic
def agree_to_speak(*, voice: Voice, page: TextPage, by: User | None) -> Voice:
    """Return the voice; `by` is None for somebody behind the link. Raises InvalidRequest when it ended."""
    voice = Voice.objects.select_for_update().get(pk=voice.pk)
    if voice.ended_at:
        raise InvalidRequest(_("You have taken this back. Ask for another link if you want to go on."))
    if voice.agreed_at is None:
        voice.agreed_at = timezone.now()
        voice.save(update_fields=["agreed_at"])
        record("workflows.agree_to_speak", about=page, by=by)
    return voice
