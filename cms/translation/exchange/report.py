"""The report on an imported file, sentence by sentence."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class SentenceOutcome(models.TextChoices):
    """The outcome for one sentence."""

    TAKEN = "taken", _("taken")
    SAME = "same", _("the same as here")
    EMPTY = "empty", _("not translated in the file")
    UNSURE = "unsure", _("taken, and to be read: your tool marks it as unsure")
    FUZZY = "fuzzy", _("not taken: unsure, and there is a translation here already")
    UNKNOWN = "unknown", _("not taken: not a sentence of this text")
    SOURCE_CHANGED = "source_changed", _("not taken: the Dutch sentence has changed")
    CHANGED_HERE = "changed_here", _("not taken: it was changed here in the meantime")
    UNSAFE = "unsafe", _("not taken: unsafe")
    MARKS = "marks", _("not taken: links, formatting or placeholders differ")
    TWICE = "twice", _("not taken: the file has another translation of it as well")
    BROKEN = "broken", _("not taken: this piece of the file cannot be read")


ADVICE: Final[dict[str, Promise]] = {
    "unsure": _("Read it in the help with this translation, and tick it. It is not submitted before that."),
    "fuzzy": _("If yours is better: take the mark away in your tool, and send the file again."),
    "unsafe": _("Take it out in your tool, and send the file again."),
    "source_changed": _("Download the file again: it holds the new Dutch sentence."),
    "changed_here": _("Compare the two. If yours is better, type it in the translation editor."),
    "marks": _(
        "Copy the links, formatting marks and placeholders (such as {telefoon}) of the Dutch sentence."
    ),
    "unknown": _("It was taken out of the Dutch text, or belongs to another one."),
    "twice": _("Keep the right one, and send the file again."),
    "broken": _("Type this sentence in the translation editor, or download the file again."),
}
STORED: Final = frozenset({SentenceOutcome.TAKEN, SentenceOutcome.UNSURE})
NOT_TAKEN: Final = frozenset(SentenceOutcome) - STORED - {SentenceOutcome.SAME, SentenceOutcome.EMPTY}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its number in the file, its text, and why it was not accepted."""

    number: int
    source: str
    target: str
    outcome: SentenceOutcome
    detail: str = ""

    @property
    def advice(self) -> str | Promise:
        """What the user can do about it."""
        return ADVICE.get(self.outcome.value, "")


@dataclass(frozen=True, slots=True)
class FileReport:
    """`problem` is why the file was rejected.

    `absent` are the sentences that are not in the file; `elsewhere` counts those in it of other texts.
    """

    problem: str = ""
    lines: list[Line] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    elsewhere: int = 0

    @property
    def counts(self) -> list[tuple[SentenceOutcome, int]]:
        """The number of sentences for each outcome, in the order of SentenceOutcome."""
        totals = Counter(line.outcome for line in self.lines)
        return [(outcome, totals[outcome]) for outcome in SentenceOutcome if totals[outcome]]

    @property
    def refused(self) -> list[Line]:
        """The lines that were not accepted."""
        return [line for line in self.lines if line.outcome in NOT_TAKEN]

    @property
    def unsure(self) -> list[Line]:
        """The lines that were accepted, and that somebody has to read."""
        return [line for line in self.lines if line.outcome == SentenceOutcome.UNSURE]

    @property
    def taken(self) -> list[Line]:
        """The lines that were accepted."""
        return [line for line in self.lines if line.outcome == SentenceOutcome.TAKEN]

    @property
    def untranslated(self) -> list[str]:
        """The Dutch sentences that are in the file without a translation."""
        return [line.source for line in self.lines if line.outcome == SentenceOutcome.EMPTY]
