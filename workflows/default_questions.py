"""The question sets as they are shipped, in the language that is active when they are asked for."""

from django.utils.translation import gettext, pgettext

from workflows.enums import PanelKind, QuestionKind
from workflows.rules.questions import Question
from workflows.rules.reads_for import ForWhom


def default_questions(kind: PanelKind, reads_for: ForWhom | None = None) -> list[Question]:
    """Return the questions for a panel of this kind, until an administrator writes others.

    A panel that reads for somebody else is asked about that reader where it would be asked about itself; the
    other questions, their number and their order stay.
    """
    own = {
        PanelKind.PARENTS: _parents,
        PanelKind.YOUTH: _youth,
        PanelKind.SPEAKERS: _speakers,
        PanelKind.EXPERTS: _experts,
    }[kind]()
    about = _about(reads_for) if reads_for else {}
    return [about.get(question.key, question) for question in own]


def _about(reader: ForWhom) -> dict[str, Question]:
    """Return what is asked about this reader, by the key of the question that it stands in for."""
    can_do, understands = {
        ForWhom.PARENTS: (
            gettext("A parent now knows what to do."),
            gettext("A parent would understand this text, and feel taken seriously."),
        ),
        ForWhom.YOUTH: (
            gettext("A young person now knows what to do."),
            gettext("A young person would understand this text, and feel taken seriously."),
        ),
        ForWhom.CHILDREN: (
            gettext("A pupil of primary school now knows what to do."),
            gettext("A pupil of primary school would understand this text, and feel taken seriously."),
        ),
        ForWhom.PROFESSIONALS: (
            gettext("Somebody who works in education now knows what to do."),
            gettext("Somebody who works in education would understand this text, and feel taken seriously."),
        ),
    }[reader]
    return {
        "can-do": _judgement("reader-can-do", can_do),
        "for-me": _judgement("reader-understands", understands),
    }


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
