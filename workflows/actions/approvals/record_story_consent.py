"""Record that somebody agreed to the publication of their story."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import StoryConsent, StoryPage
from cms.users.models import User
from workflows.errors import NotAllowed


@transaction.atomic
def record_story_consent(*, page: StoryPage, consent: StoryConsent, by: User) -> StoryConsent:
    """Return the record. It holds for all languages of the story. Raises NotAllowed and ValidationError."""
    if not page.permissions_for_user(by).can_edit():
        raise NotAllowed(_("You may not edit this story."))
    consent.story, consent.recorded_by = page.translation_key, by
    consent.full_clean()
    consent.save()
    record("workflows.record_story_consent", about=page, by=by)
    return consent
