"""What the demonstration's readers answer after reading, as they would on their phones."""

from workflows.actions.begin_reading import begin_reading
from workflows.actions.give_consent import give_consent
from workflows.actions.save_answer import save_answer
from workflows.enums import Choice, QuestionKind
from workflows.models import Invitation
from workflows.queries.questions import round_questions


def take_part(invitation: Invitation) -> None:
    """Agree, and begin to read."""
    give_consent(invitation=invitation)
    begin_reading(invitation=invitation)
    invitation.refresh_from_db()


def answer_all(invitation: Invitation, *, content: bool, own_words: str = "") -> None:
    """Answer every question as somebody who is content with the text, or who is not yet."""
    judged = Choice.YES if content else Choice.A_LITTLE
    answers = {QuestionKind.JUDGEMENT: judged, QuestionKind.MISSING: Choice.NO}
    for question in round_questions(invitation.round):
        choice = Choice.YES if question.kind in (QuestionKind.SOURCES, QuestionKind.VALID_UNTIL) else None
        written = own_words if question.kind is QuestionKind.OWN_WORDS else ""
        save_answer(
            invitation=invitation,
            question=question.key,
            choice=answers.get(question.kind, choice),
            text=written,
        )
