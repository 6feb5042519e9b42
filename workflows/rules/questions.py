"""A question as a round stores it. Pure: plain JSON in and out."""

from dataclasses import asdict, dataclass
from typing import Any, Self

from workflows.enums import Choice, QuestionKind

KEY_KINDS = frozenset({QuestionKind.FIND, QuestionKind.UNDERSTAND, QuestionKind.DO})
KEY_PREFIX = "key-"  # of the keys of an editor's own questions
WRITTEN_KINDS = frozenset({QuestionKind.OWN_WORDS, QuestionKind.UNDERSTAND, QuestionKind.DO})
_YES_OR_NO = (Choice.YES, Choice.NO, Choice.DO_NOT_KNOW)
_CHOICES = {
    QuestionKind.JUDGEMENT: (Choice.YES, Choice.A_LITTLE, Choice.NO, Choice.DO_NOT_KNOW),
    QuestionKind.MISSING: _YES_OR_NO,
    QuestionKind.SOURCES: _YES_OR_NO,
    QuestionKind.VALID_UNTIL: _YES_OR_NO,
}


@dataclass(frozen=True)
class Question:
    """What is asked. `key` is unique in its round, and the same for the same question in another round."""

    key: str
    kind: QuestionKind
    text: str
    ask_for_words: str = ""

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """Return the question that `to_json` wrote. Raises ValueError for an unknown kind."""
        kind = QuestionKind(stored["kind"])
        return cls(stored["key"], kind, stored["text"], stored.get("ask_for_words", ""))

    def to_json(self) -> dict[str, str]:
        """Return the question as plain JSON."""
        return {name: str(value) for name, value in asdict(self).items()}

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The answers to choose from; only "I do not know" when it is answered in words."""
        return _CHOICES.get(self.kind, (Choice.DO_NOT_KNOW,))

    @property
    def words_after(self) -> Choice | None:
        """The answer after which an explanation is asked for, if there is one."""
        if not self.ask_for_words:
            return None
        return Choice.YES if self.kind is QuestionKind.MISSING else Choice.NO

    @property
    def is_written(self) -> bool:
        """Whether the answer is given in the member's own words."""
        return self.kind in WRITTEN_KINDS

    @property
    def takes_words(self) -> bool:
        """Whether words can be given: as the answer, or after one of the answers."""
        return self.is_written or self.words_after is not None

    @property
    def is_key_question(self) -> bool:
        """Whether an editor asked it, and scores the answers."""
        return self.kind in KEY_KINDS


def in_order(panel_questions: list[Question], key_questions: list[Question]) -> list[Question]:
    """Return all questions, with the editor's key questions after those answered in own words."""
    first = [question for question in panel_questions if question.kind is QuestionKind.OWN_WORDS]
    rest = [question for question in panel_questions if question.kind is not QuestionKind.OWN_WORDS]
    return [*first, *key_questions, *rest]
