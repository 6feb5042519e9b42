"""Spoken answers that can be heard now, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.permissions import policy_registry

from cms.users.models import User
from workflows.drafts import not_worked_on
from workflows.models import Panel, Round, SpokenAnswer
from workflows.models.members.promises import promises
from workflows.models.rounds.spoken_answer import SpokenAnswerQuerySet
from workflows.permissions import can_manage_members
from workflows.queries.rounds.questions import round_questions
from workflows.visibility import shown_to_editors


@dataclass(frozen=True)
class UnwrittenAnswer:
    """A spoken answer to be written out. `asked` is its question; "" is the verdict. Never whose it is."""

    spoken: SpokenAnswer
    asked: str
    erased_at: datetime

    @property
    def round(self) -> Round:
        """The reading in which it was given."""
        reading: Round = self.spoken.invitation.round
        return reading

    @property
    def days(self) -> int:
        """How many whole days are left."""
        return max(0, (self.erased_at - timezone.now()).days)


@dataclass(frozen=True)
class ToWriteOut:
    """What this person may hear, the first to be erased first; and how many wait for somebody else."""

    own: list[UnwrittenAnswer]
    others: int


def audible() -> SpokenAnswerQuerySet:
    """Return those of readings that have ended, within the term that readers are promised."""
    in_time = SpokenAnswer.objects.within_term(promises().spoken_since(timezone.now()))
    found: SpokenAnswerQuerySet = shown_to_editors(in_time)  # type: ignore[assignment] # as it was
    return found


def to_write_out(user: User) -> ToWriteOut:
    """Return what waits of the panels that this person keeps; the number of queries is fixed."""
    if not can_manage_members(user):
        return ToWriteOut([], 0)
    kept = policy_registry.get_by_type(Panel).instances_user_has_permission_for(user, "change")
    rows = audible().filter(invitation__round__panel__in=kept)
    found = list(
        rows.select_related("invitation__round__text", "invitation__round__panel").order_by(
            "invitation__round__closed_at", "invitation__round", "question", "key"
        )
    )
    free = not_worked_on(user, [one.invitation.round.text for one in found])
    mine = [one for one in found if one.invitation.round.text_id in free]
    asked = {
        (reading.pk, question.key): question.text
        for reading in {one.invitation.round for one in mine}
        for question in round_questions(reading)
    }
    own = [
        UnwrittenAnswer(
            one,
            asked.get((one.invitation.round_id, one.question), ""),
            promises().spoken_end(one.invitation.round.closed_at or timezone.now()),
        )
        for one in mine
    ]
    return ToWriteOut(own, len(found) - len(own))


def waiting_in(rounds: "QuerySet[Round]") -> int:
    """Return how many wait to be written out in these rounds; one query."""
    return audible().filter(invitation__round__in=rounds).count()
