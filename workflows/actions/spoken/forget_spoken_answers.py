"""Erase spoken answers that nobody wrote out in time."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from cms.audit.record import installation, record
from cms.media.sound.apart import erase_apart, kept_apart_before
from workflows.models import SpokenAnswer
from workflows.models.members.promises import promises

#: what was kept longer ago than this is in the database, or never will be
UNFINISHED = timedelta(hours=1)


@transaction.atomic
def forget_spoken_answers(*, now: datetime | None = None) -> int:
    """Return how many were erased unheard, or are sounds that an interrupted request left without a row.

    The term is the one that readers are promised. A second run changes nothing.
    """
    moment = now or timezone.now()
    due = SpokenAnswer.objects.past_term(promises().spoken_since(moment))
    erased = due.delete()[0]
    known = {key.hex for key in SpokenAnswer.objects.values_list("key", flat=True)}
    stray = [name for name in kept_apart_before(moment - UNFINISHED) if name not in known]
    for name in stray:
        erase_apart(name)
    if erased:
        record("workflows.forget_spoken_answers", about=installation(), by=None, answers=erased)
    return erased + len(stray)
