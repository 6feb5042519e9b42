"""What follows when an approved text is published, in this order."""

from django.conf import settings
from django.db import transaction

from cms.content.models import TextPage
from workflows.actions.mails.notify_participants import notify_participants
from workflows.actions.mails.notify_regions import notify_regions
from workflows.actions.translations.refresh_translation_sources import refresh_translation_sources
from workflows.actions.translations.withdraw_stale_translations import withdraw_stale_translations
from workflows.models import Approval, HeldPublication
from workflows.queries.approvals.approved_text import approved_text
from workflows.signals import text_released


@transaction.atomic(savepoint=False)
def follow_publication(*, page: TextPage, approval: Approval) -> None:
    """Have the approved text delivered, update its translations and mail people; all or nothing.

    Delivery comes first, so that what the new text hides disappears from the sites together with its arrival.
    Mails come last, when everything they say is true.
    """
    text_released.send(sender=type(page), page=page, approved=approved_text(approval))
    if approval.text.language == settings.LANGUAGE_CODE:
        refresh_translation_sources(source=page, approval=approval)
        withdraw_stale_translations(approval=approval)
    HeldPublication.objects.filter(approval=approval).delete()
    notify_participants(approval=approval)
    notify_regions(approval=approval)
