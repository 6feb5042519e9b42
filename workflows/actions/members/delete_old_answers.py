"""Delete personal data whose retention period has passed."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cms.audit.record import installation, record
from workflows.actions.members.erase_answers import erase_answers
from workflows.models import EndedLink, Invitation, ParentalConsent
from workflows.models.members.promises import promises


@transaction.atomic
def delete_old_answers(*, now: datetime | None = None) -> dict[str, int]:
    """Return how many answers, ties between members and invitations, and addresses of parents were deleted.

    Of rounds closed longer ago than the period: marks, comments and answers, and whose the invitations were.
    The decisions stay as counts, and so do the round and its approval. Of parents who did not answer in time:
    the e-mail address. The terms are those that readers are promised. So goes what is left of ended links.
    """
    moment = now or timezone.now()
    promised = promises()
    old = Invitation.objects.filter(round__closed_at__lt=promised.answers_since(moment))
    answers = erase_answers(invitations=old, keep_decisions=True)
    ties = old.exclude(member=None).update(member=None, mailbox_mark="")
    silent = ParentalConsent.objects.unanswered().filter(asked_at__lt=promised.parents_since(moment))
    emails = silent.exclude(email="").update(email="")
    EndedLink.objects.filter(ended_at__lt=promised.answers_since(moment)).delete()
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
