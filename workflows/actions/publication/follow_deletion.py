"""What follows when the page of a text is deleted, in this order."""

from django.db import transaction

from cms.content.models import TextPage
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.actions.mails.queue_outcome_mails import queue_outcome_mails
from workflows.actions.rounds.cancel_rounds import cancel_rounds
from workflows.enums import ClosingEvent
from workflows.models import Round


@transaction.atomic(savepoint=False)
def follow_deletion(*, page: TextPage) -> None:
    """Stop the rounds, mail those who answered and end the approval; the evidence stays.

    The page must still exist: the review that leads to the rounds is deleted with it.
    """
    text, language = page.translation_key, page.locale.language_code
    cancel_rounds(rounds=Round.objects.filter(text__article=text, text__language=language))
    queue_outcome_mails(rounds=Round.objects.under_review(text, language), event=ClosingEvent.STOPPED)
    record_withdrawal(article=text, language=language)
