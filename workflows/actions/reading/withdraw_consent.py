"""A member stops and has the answers erased."""

from django.db import transaction
from django.utils import timezone

from workflows.actions.rounds.close_round import close_round
from workflows.actions.rounds.lock_round import lock_round
from workflows.models import Answer, Consent, Invitation, Remark, SpokenAnswer, Verdict


@transaction.atomic
def withdraw_consent(*, invitation: Invitation) -> None:
    """Erase the consent, marks, answers (spoken ones too) and verdict of one member, always and at once.

    Nothing happens when they are already gone. In an open round the other verdicts decide from now on; the
    outcome and the counts of a closed one stay, since they reveal nothing about this member. The link keeps
    working, and says that the member stopped: who reconsiders starts again.
    """
    locked = lock_round(round_id=invitation.round_id)
    erased = [
        model.objects.filter(invitation=invitation).delete()[0]
        for model in (Remark, Answer, SpokenAnswer, Verdict, Consent)
    ]
    if any(erased):
        Invitation.objects.filter(pk=invitation.pk).update(started_at=None, stopped_at=timezone.now())
    if locked.is_open:
        close_round(round=locked)
