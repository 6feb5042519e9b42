"""Somebody does not want an own story published any more."""

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
    """Take the story back in all languages at once; return how many were public.

    Whoever may edit the story may do this: a teller need not wait for anybody. How the teller is reached is
    forgotten. Raises NotAllowed.
    """
    if not page.permissions_for_user(by).can_edit():
        raise NotAllowed(_("You may not edit this story."))
    standing = StoryConsent.objects.filter(story=page.translation_key, withdrawn_at=None)
    standing.update(withdrawn_at=timezone.now(), contact="")
    record("workflows.withdraw_story_consent", about=page, by=by)
    pages = list(StoryPage.objects.filter(translation_key=page.translation_key).select_related("locale"))
    live = [one for one in pages if one.live]
    for one in pages:
        language = one.locale.language_code
        reason = _("Who told this story withdrew the consent.")
        record_withdrawal(article=one.translation_key, language=language, reason=reason, by=by)
        one.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
    for one in live:
        one.unpublish(user=by, log_action=True)
    return len(live)
