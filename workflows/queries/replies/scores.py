"""The answers to the questions of a round and their scores, without a trace of who gave them."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from workflows.enums import Choice, Score, Understanding
from workflows.models import Answer, Round
from workflows.models.choices import CHOICES
from workflows.queries.rounds.questions import round_questions
from workflows.rules.questions import KEY_PREFIX, Question
from workflows.rules.scoring import Scores, understanding, understanding_of_all
from workflows.visibility import shown_to_editors


@dataclass(frozen=True)
class AnsweredQuestion:
    """A question with its answers (texts or places), in an order that does not tell whose they are.

    `choices` are labels with how often each was chosen.
    """

    question: Question
    answers: list[Answer]
    choices: list[tuple[str, int]]
    skipped: int
    scores: Scores

    @property
    def understanding(self) -> Understanding:
        """Whether the key question was answered well enough."""
        return understanding(self.scores)


def answered_questions(round: Round) -> list[AnsweredQuestion]:  # noqa: A002 - the domain's term
    """Return the questions of a round in order, with the answers that editors may see; one query."""
    by_question: dict[str, list[Answer]] = {}
    answers = shown_to_editors(Answer.objects.filter(invitation__round=round))
    for answer in answers.order_by("text", "quote", "choice", "score"):
        by_question.setdefault(answer.question, []).append(answer)
    return [_answered(question, by_question.get(question.key, [])) for question in round_questions(round)]


def key_questions_of(round: Round) -> list[AnsweredQuestion]:  # noqa: A002 - the domain's term
    """Return those of the questions that the editor scores."""
    return [answered for answered in answered_questions(round) if answered.question.is_key_question]


def round_understanding(questions: list[AnsweredQuestion]) -> Understanding:
    """Return whether each key question among these was answered well enough."""
    return understanding_of_all(
        answered.scores for answered in questions if answered.question.is_key_question
    )


def to_score(rounds: "QuerySet[Round]") -> "QuerySet[Answer]":
    """Return the answers to key questions of these rounds that have no score yet."""
    unscored = Answer.objects.filter(invitation__round__in=rounds, question__startswith=KEY_PREFIX, score="")
    return shown_to_editors(unscored.filter(NOT_EMPTY))


NOT_EMPTY = ~Q(text="", passage="")


def _answered(question: Question, answers: list[Answer]) -> AnsweredQuestion:
    given = [answer for answer in answers if answer.text or answer.passage]
    choices = Counter(answer.choice for answer in answers if answer.choice)
    scored = Counter(answer.score for answer in given)
    silent = [answer for answer in answers if not answer.text and not answer.passage]
    return AnsweredQuestion(
        question,
        given,
        [(str(label), choices[value]) for value, label in CHOICES if choices[value]],
        sum(answer.is_empty for answer in answers),
        Scores(
            good=scored[Score.GOOD.value],
            half=scored[Score.HALF.value],
            wrong=scored[Score.WRONG.value],
            do_not_know=sum(answer.choice == Choice.DO_NOT_KNOW for answer in silent),
            to_score=scored[""],
        ),
    )
