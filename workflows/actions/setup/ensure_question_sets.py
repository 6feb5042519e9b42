"""Create the question sets that are shipped."""

from django.conf import settings
from django.db import transaction
from django.utils import translation

from workflows.default_questions import default_questions
from workflows.enums import PanelKind
from workflows.models import QuestionSet
from workflows.rules.questions import Question


@transaction.atomic
def ensure_question_sets() -> int:
    """Return how many sets were created: those missing for a kind of panel and an interface language.

    Other languages use the questions of the next language in their fallback chain. An existing set is never
    changed, not even when it was emptied on purpose.
    """
    existing = set(QuestionSet.objects.values_list("kind", "language"))
    missing = []
    for language in settings.INTERFACE_LANGUAGES:
        with translation.override(language):
            missing += [
                QuestionSet(kind=kind.value, language=language, questions=_stored(kind))
                for kind in PanelKind
                if (kind.value, language) not in existing
            ]
    return len(QuestionSet.objects.bulk_create(missing))


def _stored(kind: PanelKind) -> list[tuple[str, dict[str, str]]]:
    return [(question.kind.value, _value(question)) for question in default_questions(kind)]


def _value(question: Question) -> dict[str, str]:
    value = {"name": question.key, "question": question.text}
    return {**value, "ask_for_words": question.ask_for_words} if question.ask_for_words else value
