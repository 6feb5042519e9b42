"""What an editor does after readers: score their answers, and answer their remarks."""

from cms.demo.loading.answering import readers_of
from cms.demo.loading.written import Said
from cms.users.models import User
from workflows.actions.replies.reply_to_remarks import reply_to_remarks
from workflows.actions.replies.score_answers import score_answers
from workflows.enums import ReplyOutcome, Score
from workflows.models import Answer, Remark, Round


def score(rounds: list[Round], said: Said, *, by: User) -> None:
    """Give the answers of these closed rounds their scores; what has none waits for an editor."""
    for closed in rounds:
        scores: dict[int, Score | None] = {}
        for answer in Answer.objects.filter(invitation__round=closed, question__in=said.answers):
            for given in said.answers[answer.question].get(readers_of(closed.panel), []):
                same = (given.get("says", ""), given.get("finds", "")) == (answer.text, answer.quote)
                if same and "score" in given and (answer.text or answer.quote):
                    scores[answer.pk] = Score(given["score"])
        if scores:
            score_answers(round=closed, scores=scores, by=by)


def reply(rounds: list[Round], replies: list[dict[str, str]], *, by: User) -> None:
    """Answer the remarks on the words that each answer quotes."""
    for closed in rounds:
        for answer in replies:
            remarks = Remark.objects.filter(invitation__round=closed, quote=answer["quote"])
            if pks := list(remarks.values_list("pk", flat=True)):
                reply_to_remarks(
                    round=closed,
                    remarks=pks,
                    outcome=ReplyOutcome(answer["outcome"]),
                    text=answer["text"],
                    by=by,
                )
