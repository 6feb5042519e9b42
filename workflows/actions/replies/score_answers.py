"""An editor scores the answers to the key questions."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.rounds.lock_round import lock_round
from workflows.enums import Score
from workflows.errors import InvalidRequest
from workflows.models import Answer, Round
from workflows.permissions import check_can_lead
from workflows.queries.approvals.articles import article_of_text
from workflows.queries.replies.scores import key_questions_of
from workflows.rules.stale_pages import Fate, fate


@transaction.atomic
def score_answers(
    *,
    round: Round,  # noqa: A002 - the domain's term
    scores: Mapping[int, Score | None],
    by: User,
    made_from: Mapping[int, str] | None = None,
) -> int:
    """Return how many scores changed. `scores` are by primary key of the answer; None removes a score.

    `made_from` are the scores that the page showed: one that somebody else gave meanwhile stays, and so does
    one that was not touched. The outcome of the round stays: the readers decided it. Raises
    NotAllowed, and InvalidRequest for an answer that is not one to a key question of this round, or while
    members still read.
    """
    page = check_can_lead(by, article_of_text(round.text))
    locked = lock_round(round_id=round.pk)
    known = {answer.pk: answer for question in key_questions_of(locked) for answer in question.answers}
    if not scores.keys() <= known.keys():
        raise InvalidRequest(_("Some of these answers are no longer there. Please look again."))
    changed = [
        (pk, value)
        for pk, score in scores.items()
        if known[pk].score != (value := score.value if score else "")
        and fate(
            made_from=None if made_from is None else made_from.get(pk, ""),
            stored=known[pk].score,
            given=value,
        )
        is Fate.WRITE
    ]
    for pk, value in changed:
        Answer.objects.filter(pk=pk).update(score=value)
    if changed:
        record("workflows.score_answers", about=page, by=by, scores=len(changed))
    return len(changed)
