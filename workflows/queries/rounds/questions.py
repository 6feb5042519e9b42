"""What a panel is asked about a text."""

from django.utils import translation

from cms.content.languages import interface_language
from cms.content.models import TextPage
from workflows.default_questions import default_questions
from workflows.enums import PanelKind, QuestionKind
from workflows.errors import InvalidRequest
from workflows.models import Panel, QuestionSet, Round
from workflows.rules.questions import KEY_PREFIX, Question, in_order


def questions_for(panel: Panel, page: TextPage) -> list[Question]:
    """Return what a new round of this panel asks: its question set, with the key questions of this article.

    A language without a set of its own gets the shipped questions.
    """
    return in_order(_own_questions(panel), key_questions(page, PanelKind(panel.kind)))


def key_questions(page: TextPage, kind: PanelKind) -> list[Question]:
    """Return the editor's questions, in the words for this kind of panel."""
    found = []
    for block in page.key_questions:
        text = block.value["question"]
        if kind is PanelKind.YOUTH:
            text = block.value["question_for_youth"] or text
        found.append(Question(f"{KEY_PREFIX}{block.id}", QuestionKind(block.block_type), text))
    return found


def round_questions(round: Round) -> list[Question]:  # noqa: A002 - the domain's term
    """Return what this round asks, as it was when it was opened."""
    return [Question.from_json(stored) for stored in round.questions]


def question_of(round: Round, key: str) -> Question:  # noqa: A002 - the domain's term
    """Return one question of a round. Raises InvalidRequest when it has no such question."""
    for question in round_questions(round):
        if question.key == key:
            return question
    raise InvalidRequest


def question_in(asked: Question, panel: Panel, language: str) -> tuple[Question, str]:
    """Return the question as a reader of this language sees it, and in which language that is.

    What is shipped is known in every language of the interface. The words of an editor or an administrator
    stay as they are, in the language of the panel.
    """
    if asked == _shipped(panel, interface_language(panel.language)).get(asked.key):
        return _shipped(panel, language)[asked.key], language
    return asked, panel.language


def _shipped(panel: Panel, language: str) -> dict[str, Question]:
    with translation.override(language):
        return {question.key: question for question in default_questions(PanelKind(panel.kind))}


def _own_questions(panel: Panel) -> list[Question]:
    found = QuestionSet.objects.filter(kind=panel.kind, language=panel.language).first()
    if found is None:
        return list(_shipped(panel, interface_language(panel.language)).values())
    return [
        Question(
            block.value["name"],
            QuestionKind(block.block_type),
            block.value["question"],
            block.value.get("ask_for_words", ""),
        )
        for block in found.questions
    ]
