"""What readers answered to the questions of a round, and how that was scored: blind to who said it."""

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
    """A question with its answers in words or by a place, in an order that does not tell whose they are."""

    question: Question
    said: list[Answer]
    chosen: list[tuple[str, int]]
    passed_over: int
    scores: Scores

    @property
    def understanding(self) -> Understanding:
        """Whether the key question was answered well enough."""
        return understanding(self.scores)


def answered_questions(round: Round) -> list[AnsweredQuestion]:  # noqa: A002 - the domain's term
    """Return the questions of a round in order, with what editors may see of the answers; one query."""
    by_question: dict[str, list[Answer]] = {}
    found = shown_to_editors(Answer.objects.filter(invitation__round=round))
    for answer in found.order_by("text", "quote", "choice", "score"):
        by_question.setdefault(answer.question, []).append(answer)
    return [_answered(question, by_question.get(question.key, [])) for question in round_questions(round)]


def key_questions_of(round: Round) -> list[AnsweredQuestion]:  # noqa: A002 - the domain's term
    """Return those of the questions that the editor scores."""
    return [found for found in answered_questions(round) if found.question.is_key_question]


def round_understanding(questions: list[AnsweredQuestion]) -> Understanding:
    """Return whether each key question among these was answered well enough."""
    return understanding_of_all(found.scores for found in questions if found.question.is_key_question)


def to_score(rounds: "QuerySet[Round]") -> "QuerySet[Answer]":
    """Return the answers to key questions of these rounds that wait for a score."""
    given = Answer.objects.filter(invitation__round__in=rounds, question__startswith=KEY_PREFIX, score="")
    return shown_to_editors(given.filter(SAYS_SOMETHING))


SAYS_SOMETHING = ~Q(text="", passage="")


def _answered(question: Question, answers: list[Answer]) -> AnsweredQuestion:
    said = [answer for answer in answers if answer.text or answer.passage]
    chosen = Counter(answer.choice for answer in answers if answer.choice)
    scored = Counter(answer.score for answer in said)
    silent = [answer for answer in answers if not answer.text and not answer.passage]
    return AnsweredQuestion(
        question,
        said,
        [(str(label), chosen[value]) for value, label in CHOICES if chosen[value]],
        sum(answer.is_empty for answer in answers),
        Scores(
            good=scored[Score.GOOD.value],
            half=scored[Score.HALF.value],
            wrong=scored[Score.WRONG.value],
            do_not_know=sum(answer.choice == Choice.DO_NOT_KNOW for answer in silent),
            to_score=scored[""],
        ),
    )
