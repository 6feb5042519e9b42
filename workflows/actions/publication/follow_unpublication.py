"""What follows when Wagtail took a text away, in this order."""

from django.db import transaction

from cms.content.models import TextPage
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.signals import text_withdrawn


@transaction.atomic(savepoint=False)
def follow_unpublication(*, page: TextPage) -> None:
    """End the approval in force, if our own actions did not do so already, and have delivery stop."""
    record_withdrawal(article=page.translation_key, language=page.locale.language_code)
    text_withdrawn.send(sender=type(page), page=page)
