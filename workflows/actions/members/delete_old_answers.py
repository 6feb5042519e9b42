"""Delete personal data whose retention period has passed."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cms.audit.record import installation, record
from workflows.actions.members.erase_answers import erase_answers
from workflows.models import Invitation, ParentalConsent
from workflows.rules.retention import stored_since


@transaction.atomic
def delete_old_answers(*, now: datetime | None = None) -> dict[str, int]:
    """Return how many answers, ties between members and invitations, and addresses of parents were deleted.

    Of rounds closed longer ago than the period: marks, comments and answers, and whose the invitations were.
    The decisions stay as counts, and so do the round and its approval. Of parents who did not answer in time:
    the e-mail address.
    """
    moment = now or timezone.now()
    old = Invitation.objects.filter(round__closed_at__lt=stored_since(moment, settings.PANEL_RETENTION_DAYS))
    answers = erase_answers(invitations=old, keep_decisions=True)
    ties = old.exclude(member=None).update(member=None, mailbox_mark="")
    silent = ParentalConsent.objects.unanswered().filter(
        asked_at__lt=stored_since(moment, settings.PANEL_PARENT_ANSWER_DAYS)
    )
    emails = silent.exclude(email="").update(email="")
    deleted = {"answers": answers, "ties": ties, "parents": emails}
    if any(deleted.values()):
        record(
            "workflows.delete_old_answers",
            about=installation(),
            by=None,
            answers=answers,
            ties=ties,
            parents=emails,
        )
    return deleted
