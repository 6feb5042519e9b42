"""Take away a recording that does not say what the text says."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import TextPage
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Recording
from workflows.permissions import check_can_speak
from workflows.signals import voice_changed


@transaction.atomic
def refuse_recording(*, page: TextPage, recording: Recording, by: User) -> None:
    """Delete it, heard or not; readers hear it no more.

    Raises NotAllowed, and InvalidRequest when it is gone.
    """
    check_can_speak(by, page)
    if not Recording.objects.kept().filter(pk=recording.pk).delete()[0]:
        raise InvalidRequest(_("This recording is not there any more. Open this page again."))
    record("workflows.refuse_recording", about=page, by=by)
    voice_changed.send(sender=Recording, article=page.translation_key, language=page.locale.language_code)
