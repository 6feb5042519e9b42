"""Somebody no longer wants their story published."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.content.models import StoryConsent, StoryPage
from cms.users.models import User
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.errors import NotAllowed


@transaction.atomic
def withdraw_story_consent(*, page: StoryPage, by: User) -> int:
    """Withdraw the story in all languages at once; return how many were public.

    Anybody who may edit the story may do this, so that the teller need not wait. The contact details of the
    teller are deleted. Raises NotAllowed.
    """
    if not page.permissions_for_user(by).can_edit():
        raise NotAllowed(_("You may not edit this story."))
    current = StoryConsent.objects.filter(story=page.translation_key, withdrawn_at=None)
    current.update(withdrawn_at=timezone.now(), contact="")
    record("workflows.withdraw_story_consent", about=page, by=by)
    pages = list(StoryPage.objects.filter(translation_key=page.translation_key).select_related("locale"))
    live = [version for version in pages if version.live]
    for version in pages:
        language = version.locale.language_code
        reason = _("Who told this story withdrew the consent.")
        record_withdrawal(article=version.translation_key, language=language, reason=reason, by=by)
        version.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
    for version in live:
        version.unpublish(user=by, log_action=True)
    return len(live)
