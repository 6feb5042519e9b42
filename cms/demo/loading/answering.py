"""Answers as the demonstration's readers, as they would on their phones."""

from cms.content.meaning.passages import Passage, passages
from cms.demo.loading.written import Responses
from workflows.actions.reading.begin_reading import begin_reading
from workflows.actions.reading.give_consent import give_consent
from workflows.actions.reading.save_answer import save_answer
from workflows.enums import Choice, PanelKind, QuestionKind
from workflows.models import Invitation, Panel
from workflows.queries.rounds.questions import round_questions
from workflows.rules.places import Place
from workflows.rules.questions import Question

SATISFIED = {QuestionKind.JUDGEMENT: Choice.YES, QuestionKind.MISSING: Choice.NO}
SURE = dict.fromkeys((QuestionKind.SOURCES, QuestionKind.VALID_UNTIL), Choice.YES)


def take_part(invitation: Invitation) -> None:
    """Consent, and begin to read."""
    give_consent(invitation=invitation)
    begin_reading(invitation=invitation)
    invitation.refresh_from_db()


def answer_all(invitation: Invitation, responses: Responses, index: int, *, satisfied: bool) -> None:
    """Answer every question as reader `index` of the panel, satisfied with the text or not yet."""
    choices = {**SATISFIED, **SURE, **({} if satisfied else {QuestionKind.JUDGEMENT: Choice.A_LITTLE})}
    for question in round_questions(invitation.round):
        if question.is_key_question:
            _answer_key_question(invitation, question, responses, index)
            continue
        has_own_words = question.kind is QuestionKind.OWN_WORDS and index < len(responses.own_words)
        save_answer(
            invitation=invitation,
            question=question.key,
            choice=choices.get(question.kind),
            text=responses.own_words[index] if has_own_words else "",
        )


def readers_of(panel: Panel) -> str:
    """Return the key under which the demonstration's files have the answers of this panel."""
    return panel.language if panel.kind == PanelKind.SPEAKERS else panel.kind


def passage_with(invitation: Invitation, quote: str) -> Passage:
    """Return the passage that contains this quote."""
    return next(passage for passage in passages(invitation.round.text.content) if quote in passage.text)


def _answer_key_question(
    invitation: Invitation, question: Question, responses: Responses, index: int
) -> None:
    answers = responses.answers.get(question.key, {}).get(readers_of(invitation.round.panel), [])
    if index >= len(answers):
        return
    answer, place = answers[index], None
    if quote := answer.get("finds"):
        passage = passage_with(invitation, quote)
        start = passage.text.index(quote)
        place = Place(passage.anchor, start, start + len(quote))
    save_answer(
        invitation=invitation,
        question=question.key,
        choice=None if answer else Choice.DO_NOT_KNOW,
        text=answer.get("says", ""),
        place=place,
    )
