"""What follows when Wagtail unpublishes a text, in this order."""

from django.db import transaction

from cms.content.models import TextPage
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.signals import text_withdrawn


@transaction.atomic(savepoint=False)
def follow_unpublication(*, page: TextPage) -> None:
    """End the approval in force, unless one of our actions already did, and stop delivery."""
    record_withdrawal(article=page.translation_key, language=page.locale.language_code)
    text_withdrawn.send(sender=type(page), page=page)
