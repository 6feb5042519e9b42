"""Ship the questions that a panel is asked."""

from django.conf import settings
from django.db import transaction
from django.utils import translation

from workflows.default_questions import default_questions
from workflows.enums import PanelKind
from workflows.models import QuestionSet
from workflows.rules.questions import Question


@transaction.atomic
def ensure_question_sets() -> int:
    """Return how many sets were made: for each kind of panel and each language the one that was missing.

    Of the languages that the interface speaks: others ask the questions of the next one in their chain.
    A set that is there is never changed, also not when it was emptied on purpose.
    """
    there = set(QuestionSet.objects.values_list("kind", "language"))
    missing = []
    for language in settings.INTERFACE_LANGUAGES:
        with translation.override(language):
            missing += [
                QuestionSet(kind=kind.value, language=language, questions=_stored(kind))
                for kind in PanelKind
                if (kind.value, language) not in there
            ]
    return len(QuestionSet.objects.bulk_create(missing))


def _stored(kind: PanelKind) -> list[tuple[str, dict[str, str]]]:
    return [(question.kind.value, _value(question)) for question in default_questions(kind)]


def _value(question: Question) -> dict[str, str]:
    value = {"name": question.key, "question": question.text}
    return {**value, "ask_for_words": question.ask_for_words} if question.ask_for_words else value
