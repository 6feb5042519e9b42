"""Note who is going to read a text aloud."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Voice
from workflows.permissions import check_can_speak
from workflows.queries.recordings.texts import text_to_speak

NAME_LENGTH = 60


@transaction.atomic
def begin_voice(*, page: TextPage, digest: str, speaker: str, is_self: bool, agreed: bool, by: User) -> Voice:
    """Return the voice for these words. `agreed`: an editor has the speaker's consent, or gives it.

    Without it the speaker agrees behind the personal link of the voice. Raises NotAllowed, and InvalidRequest
    without a name, without the consent of who speaks here, and when the words are others by now.
    """
    check_can_speak(by, page)
    speaker = " ".join(speaker.split())[:NAME_LENGTH]
    if not speaker:
        raise InvalidRequest(_("Write the name of who speaks. Readers do not see it."))
    if is_self and not agreed:
        raise InvalidRequest(_("Put a tick at the consent, first."))
    text = text_to_speak(page, digest)
    if text is None:
        raise InvalidRequest(_("The words of the text have changed. Open this page again."))
    record("workflows.begin_voice", about=page, by=by)
    return Voice.objects.create(
        article=page.translation_key,
        language=page.locale.language_code,
        digest=digest,
        speaker=speaker,
        account=by if is_self else None,
        begun_by=by,
        agreed_at=timezone.now() if agreed else None,
    )
