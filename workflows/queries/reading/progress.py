"""How far one member is, and what was answered."""

from workflows.models import Answer, Invitation, Verdict
from workflows.policies import has_consented
from workflows.queries.reading.steps import Progress, Step, resume
from workflows.visibility import own_answers


def question_keys(invitation: Invitation) -> list[str]:
    """Return the questions of a member's round, in order."""
    return [stored["key"] for stored in invitation.round.questions]


def next_step(invitation: Invitation) -> Step:
    """Return the step with which this member goes on; two queries."""
    answered = own_answers(Answer.objects.all(), invitation).values_list("question", flat=True)
    progress = Progress(
        consented=has_consented(invitation),
        begun=invitation.started_at is not None,
        answered=set(answered),
        decided=own_answers(Verdict.objects.all(), invitation).exists(),
    )
    return resume(question_keys(invitation), progress)


def answer_to(invitation: Invitation, question: str) -> Answer | None:
    """Return what the member answered to a question so far."""
    return own_answers(Answer.objects.filter(question=question), invitation).first()


def questions_and_answers(invitation: Invitation) -> list[tuple[str, Answer]]:
    """Return the questions that a member answered, as they were asked, in order; one query."""
    given = {answer.question: answer for answer in own_answers(Answer.objects.all(), invitation)}
    asked = [(stored["text"], given.get(stored["key"])) for stored in invitation.round.questions]
    return [(text, answer) for text, answer in asked if answer and not answer.is_empty]
