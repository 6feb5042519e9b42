"""A question: how it is answered, and where it stands among the others."""

import pytest

from workflows.enums import Choice, QuestionKind
from workflows.rules.questions import Question, in_order

YES, A_LITTLE, NO, DO_NOT_KNOW = Choice.YES, Choice.A_LITTLE, Choice.NO, Choice.DO_NOT_KNOW
OWN_WORDS, FIND, UNDERSTAND, DO = (
    QuestionKind.OWN_WORDS,
    QuestionKind.FIND,
    QuestionKind.UNDERSTAND,
    QuestionKind.DO,
)
JUDGEMENT, MISSING, SOURCES, VALID_UNTIL = (
    QuestionKind.JUDGEMENT,
    QuestionKind.MISSING,
    QuestionKind.SOURCES,
    QuestionKind.VALID_UNTIL,
)

#   kind, choices, in own words, an editor's, words asked for after
KINDS = [
    (OWN_WORDS, (DO_NOT_KNOW,), True, False, NO),
    (FIND, (DO_NOT_KNOW,), False, True, NO),
    (UNDERSTAND, (DO_NOT_KNOW,), True, True, NO),
    (DO, (DO_NOT_KNOW,), True, True, NO),
    (JUDGEMENT, (YES, A_LITTLE, NO, DO_NOT_KNOW), False, False, NO),
    (MISSING, (YES, NO, DO_NOT_KNOW), False, False, YES),
    (SOURCES, (YES, NO, DO_NOT_KNOW), False, False, NO),
    (VALID_UNTIL, (YES, NO, DO_NOT_KNOW), False, False, NO),
]


def question(kind: QuestionKind, key: str = "a", ask_for_words: str = "") -> Question:
    return Question(key, kind, "Wat leest u?", ask_for_words)


@pytest.mark.parametrize(("kind", "choices", "written", "key_question", "words_after"), KINDS)
def test_kind(kind, choices, written, key_question, words_after) -> None:
    found = question(kind)
    assert found.choices == choices
    assert (found.is_written, found.is_key_question) == (written, key_question)
    assert found.words_after is None
    assert question(kind, ask_for_words="Waarom?").words_after is words_after


def test_every_kind_is_in_the_table() -> None:
    assert [kind for kind, *_rest in KINDS] == list(QuestionKind)


def test_what_was_stored_comes_back() -> None:
    asked = question(MISSING, ask_for_words="Wat?")
    stored = {"key": "a", "kind": "missing", "text": "Wat leest u?", "ask_for_words": "Wat?"}
    assert asked.to_json() == stored
    assert all(type(value) is str for value in asked.to_json().values())
    assert Question.from_json(stored) == asked
    del stored["ask_for_words"]
    assert Question.from_json(stored) == question(MISSING)
    with pytest.raises(ValueError, match="poem"):
        Question.from_json({**stored, "kind": "poem"})


def test_key_questions_come_after_what_is_said_in_own_words() -> None:
    judgement, own, missing, again = (
        question(JUDGEMENT, "1"),
        question(OWN_WORDS, "2"),
        question(MISSING, "3"),
        question(OWN_WORDS, "4"),
    )
    find, understand = question(FIND, "key-1"), question(UNDERSTAND, "key-2")
    order = in_order([judgement, own, missing, again], [find, understand])
    assert order == [own, again, find, understand, judgement, missing]
    assert in_order([], []) == []
