"""Erase what members answered."""

from django.db import transaction

from workflows.models import Verdict
from workflows.models.rounds.invitation import InvitationQuerySet
from workflows.queries.members.kinds_of_answer import answers_of


@transaction.atomic
def erase_answers(*, invitations: InvitationQuerySet, keep_decisions: bool = False) -> int:
    """Return how many answers of any kind to these invitations were erased.

    With `keep_decisions` a verdict still counts, without its comment.
    """
    erased = 0
    for rows in answers_of(invitations).values():
        if keep_decisions and rows.model is Verdict:
            erased += rows.exclude(comment="").order_by().update(comment="")
        else:
            erased += rows.delete()[0]
    return erased
