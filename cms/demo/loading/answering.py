"""What the demonstration's readers answer after reading, as they would on their phones."""

from cms.content.meaning.passages import Passage, passages
from cms.demo.loading.written import Said
from workflows.actions.reading.begin_reading import begin_reading
from workflows.actions.reading.give_consent import give_consent
from workflows.actions.reading.save_answer import save_answer
from workflows.enums import Choice, PanelKind, QuestionKind
from workflows.models import Invitation, Panel
from workflows.queries.rounds.questions import round_questions
from workflows.rules.places import Place
from workflows.rules.questions import Question

CONTENT = {QuestionKind.JUDGEMENT: Choice.YES, QuestionKind.MISSING: Choice.NO}
SURE = dict.fromkeys((QuestionKind.SOURCES, QuestionKind.VALID_UNTIL), Choice.YES)


def take_part(invitation: Invitation) -> None:
    """Agree, and begin to read."""
    give_consent(invitation=invitation)
    begin_reading(invitation=invitation)
    invitation.refresh_from_db()


def answer_all(invitation: Invitation, said: Said, number: int, *, content: bool) -> None:
    """Answer every question as this reader of the panel, content with the text or not yet."""
    chosen = {**CONTENT, **SURE, **({} if content else {QuestionKind.JUDGEMENT: Choice.A_LITTLE})}
    for question in round_questions(invitation.round):
        if question.is_key_question:
            _answer_key_question(invitation, question, said, number)
            continue
        own = question.kind is QuestionKind.OWN_WORDS and number < len(said.own_words)
        save_answer(
            invitation=invitation,
            question=question.key,
            choice=chosen.get(question.kind),
            text=said.own_words[number] if own else "",
        )


def readers_of(panel: Panel) -> str:
    """Return by what name a file of the demonstration calls the readers of this panel."""
    return panel.language if panel.kind == PanelKind.SPEAKERS else panel.kind


def passage_with(invitation: Invitation, quote: str) -> Passage:
    """Return the piece of the text that holds these words."""
    return next(piece for piece in passages(invitation.round.text.content) if quote in piece.text)


def _answer_key_question(invitation: Invitation, question: Question, said: Said, number: int) -> None:
    answers = said.answers.get(question.key, {}).get(readers_of(invitation.round.panel), [])
    if number >= len(answers):
        return
    given, place = answers[number], None
    if found := given.get("finds"):
        piece = passage_with(invitation, found)
        start = piece.text.index(found)
        place = Place(piece.anchor, start, start + len(found))
    save_answer(
        invitation=invitation,
        question=question.key,
        choice=None if given else Choice.DO_NOT_KNOW,
        text=given.get("says", ""),
        place=place,
    )
