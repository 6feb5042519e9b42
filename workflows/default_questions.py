"""The question sets as they are shipped, in the language that is active when they are asked for."""

from django.utils.translation import pgettext

from workflows.enums import PanelKind, QuestionKind
from workflows.rules.questions import Question


def default_questions(kind: PanelKind) -> list[Question]:
    """Return the questions for a panel of this kind, until an administrator writes others."""
    if kind is PanelKind.YOUTH:
        return _youth()
    return {PanelKind.PARENTS: _parents, PanelKind.SPEAKERS: _speakers, PanelKind.EXPERTS: _experts}[kind]()


def _parents() -> list[Question]:
    return [
        _own_words(pgettext("parents", "Tell a friend what this text is about. What do you say?")),
        _judgement("easy", pgettext("parents", "The text is easy to read.")),
        _judgement("can-do", pgettext("parents", "I now know what I can do.")),
        _judgement("for-me", pgettext("parents", "The text is for me too. I feel taken seriously.")),
        _missing(
            pgettext("parents", "Something is missing in the text."), pgettext("parents", "What is it?")
        ),
    ]


def _youth() -> list[Question]:
    return [
        _own_words(pgettext("youth", "Tell a friend what this text is about. What do you say?")),
        _judgement("easy", pgettext("youth", "The text is easy to read.")),
        _judgement("can-do", pgettext("youth", "I now know what I can do.")),
        _judgement("for-me", pgettext("youth", "The text is for me too. I feel taken seriously.")),
        _missing(pgettext("youth", "Something is missing in the text."), pgettext("youth", "What is it?")),
    ]


def _speakers() -> list[Question]:
    return [
        _own_words(pgettext("parents", "Tell a friend what this text is about. What do you say?")),
        _judgement("easy", pgettext("parents", "The text is easy to read.")),
        _judgement("natural", pgettext("speakers", "This is how we say it in my language.")),
        _judgement("can-do", pgettext("parents", "I now know what I can do.")),
        _missing(
            pgettext("parents", "Something is missing in the text."), pgettext("parents", "What is it?")
        ),
    ]


def _experts() -> list[Question]:
    wrong = pgettext("experts", "What is not right?")
    return [
        Question(
            "sources",
            QuestionKind.SOURCES,
            pgettext("experts", "The sources are right, and the text says what they say."),
            wrong,
        ),
        _judgement("complete", pgettext("experts", "The text is right and complete for this reader.")),
        Question(
            "valid-until",
            QuestionKind.VALID_UNTIL,
            pgettext("experts", "The text stays right until this date."),
            wrong,
        ),
        _missing(
            pgettext("parents", "Something is missing in the text."), pgettext("parents", "What is it?")
        ),
    ]


def _own_words(text: str) -> Question:
    return Question("own-words", QuestionKind.OWN_WORDS, text)


def _judgement(name: str, text: str) -> Question:
    return Question(name, QuestionKind.JUDGEMENT, text)


def _missing(text: str, ask_for_words: str) -> Question:
    return Question("missing", QuestionKind.MISSING, text, ask_for_words)
