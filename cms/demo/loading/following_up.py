"""The editor's work after a round: scoring answers, and replying to remarks."""

from cms.demo.loading.answering import readers_of
from cms.demo.loading.written import Responses
from cms.users.models import User
from workflows.actions.replies.reply_to_comments import reply_to_comments
from workflows.actions.replies.reply_to_remarks import reply_to_remarks
from workflows.actions.replies.score_answers import score_answers
from workflows.enums import ReplyOutcome, Score
from workflows.models import Answer, Remark, Round
from workflows.queries.replies.comments import comments_to_answer

TIP_ANSWERED = "Dank u voor uw tip. Wij zoeken uit of dat kan."


def score(rounds: list[Round], responses: Responses, *, by: User) -> None:
    """Score the answers in these closed rounds; answers without a score in the files wait for an editor."""
    for round_ in rounds:
        scores: dict[int, Score | None] = {}
        for answer in Answer.objects.filter(invitation__round=round_, question__in=responses.answers):
            for expected in responses.answers[answer.question].get(readers_of(round_.panel), []):
                same = (expected.get("says", ""), expected.get("finds", "")) == (answer.text, answer.quote)
                if same and "score" in expected and (answer.text or answer.quote):
                    scores[answer.pk] = Score(expected["score"])
        if scores:
            score_answers(round=round_, scores=scores, by=by)


def reply(rounds: list[Round], replies: list[dict[str, str]], *, by: User) -> None:
    """Reply to the remarks on the words that each reply quotes, and to the tips."""
    for round_ in rounds:
        for reply_ in replies:
            remarks = Remark.objects.filter(invitation__round=round_, quote=reply_["quote"])
            if pks := list(remarks.values_list("pk", flat=True)):
                reply_to_remarks(
                    round=round_,
                    remarks=pks,
                    outcome=ReplyOutcome(reply_["outcome"]),
                    text=reply_["text"],
                    by=by,
                )
        if tips := comments_to_answer(round_).waiting_rows("comments"):
            reply_to_comments(
                round=round_, verdicts=tips, outcome=ReplyOutcome.NOT_CHANGED, text=TIP_ANSWERED, by=by
            )
