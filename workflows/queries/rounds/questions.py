"""The questions a panel is asked about a text."""

from typing import Any

from django.utils import translation

from cms.content.languages import interface_language
from cms.content.models import TextPage
from workflows.default_questions import default_questions
from workflows.enums import PanelKind, QuestionKind
from workflows.errors import InvalidRequest
from workflows.models import Panel, QuestionSet, Round
from workflows.rules.questions import KEY_PREFIX, Question, in_order
from workflows.rules.reads_for import ForWhom, reads_for


def questions_for(panel: Panel, page: TextPage) -> list[Question]:
    """Return the questions of a new round: the panel's question set and the key questions of the article.

    A language without a set of its own gets the shipped questions. Shipped ones fit the reader whom the panel
    has to think of; those that an administrator wrote stay as they are.
    """
    kind = PanelKind(panel.kind)
    return in_order(_own_questions(panel, reads_for(kind, page.audience)), key_questions(page, kind))


def key_questions(page: TextPage, kind: PanelKind) -> list[Question]:
    """Return the editor's questions, worded for this kind of panel."""
    questions = []
    for block in page.key_questions:
        text = block.value["question"]
        if kind is PanelKind.YOUTH:
            text = block.value["question_for_youth"] or text
        questions.append(Question(f"{KEY_PREFIX}{block.id}", QuestionKind(block.block_type), text))
    return questions


def round_questions(round: Round) -> list[Question]:  # noqa: A002 - the domain's term
    """Return the questions of this round, as they were when it was opened."""
    return [Question.from_json(stored) for stored in round.questions]


def question_by_key(round: Round, key: str) -> Question:  # noqa: A002 - the domain's term
    """Return one question of a round. Raises InvalidRequest when it has no such question."""
    for question in round_questions(round):
        if question.key == key:
            return question
    raise InvalidRequest


def question_in_language(question: Question, round: Round, language: str) -> tuple[Question, str]:  # noqa: A002 - as above
    """Return the question as a reader of this language sees it, and its actual language.

    Shipped questions exist in every language of the interface. Those of an editor or an administrator stay as
    they are, in the language of the panel.
    """
    panel = round.panel
    reader = reads_for(PanelKind(panel.kind), round.text.audience)
    for one in (reader, None):
        if question == _shipped(panel, interface_language(panel.language), one).get(question.key):
            return _shipped(panel, language, one)[question.key], language
    return question, panel.language


def _shipped(panel: Panel, language: str, reader: ForWhom | None) -> dict[str, Question]:
    with translation.override(language):
        return {question.key: question for question in default_questions(PanelKind(panel.kind), reader)}


def _own_questions(panel: Panel, reader: ForWhom | None) -> list[Question]:
    language = interface_language(panel.language)
    shipped, fitting = (_shipped(panel, language, one).values() for one in (None, reader))
    question_set = QuestionSet.objects.filter(kind=panel.kind, language=panel.language).first()
    if question_set is None:
        return list(fitting)
    fits = dict(zip(shipped, fitting, strict=True))
    return [fits.get(question, question) for question in map(_question, question_set.questions)]


def _question(block: Any) -> Question:
    value = block.value
    kind = QuestionKind(block.block_type)
    return Question(value["name"], kind, value["question"], value.get("ask_for_words", ""))
