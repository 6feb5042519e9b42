"""How far one member is, and what the member answered."""

from workflows.models import Answer, Invitation, Verdict
from workflows.policies import has_consented
from workflows.queries.reading.steps import Progress, Step, resume
from workflows.queries.rounds.questions import round_questions
from workflows.rules.questions import Question
from workflows.visibility import own_answers


def question_keys(invitation: Invitation) -> list[str]:
    """Return the keys of the questions of a member's round, in order."""
    return [stored["key"] for stored in invitation.round.questions]


def next_step(invitation: Invitation) -> Step:
    """Return the step at which this member continues; two queries."""
    answered = own_answers(Answer.objects.all(), invitation).values_list("question", flat=True)
    progress = Progress(
        consented=has_consented(invitation),
        begun=invitation.started_at is not None,
        answered=set(answered),
        decided=own_answers(Verdict.objects.all(), invitation).exists(),
    )
    return resume(question_keys(invitation), progress)


def answer_to(invitation: Invitation, question: str) -> Answer | None:
    """Return the member's answer to a question so far."""
    return own_answers(Answer.objects.filter(question=question), invitation).first()


def all_questions(invitation: Invitation) -> list[tuple[Question, Answer | None]]:
    """Return the questions of a member's round, in order, each with the answer so far; one query."""
    by_key = {answer.question: answer for answer in own_answers(Answer.objects.all(), invitation)}
    return [(question, by_key.get(question.key)) for question in round_questions(invitation.round)]


def questions_and_answers(invitation: Invitation) -> list[tuple[str, Answer]]:
    """Return the questions that a member answered, as they were asked, in order; one query."""
    pairs = all_questions(invitation)
    return [(question.text, answer) for question, answer in pairs if answer and not answer.is_empty]
