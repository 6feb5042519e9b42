"""What readers and their parents are promised. Pure: numbers in, days and moments out.

What is said (`workflows.mails.promised`) and what is done (`delete_old_answers`) come from here alike.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workflows.rules.retention import retention_days, stored_since

#: how long the shortest row of so many months is, in days
SHORTEST: Final = {1: 28, 2: 59, 3: 89, 4: 120, 5: 150, 6: 181}
#: what is due is deleted by a command that runs once a day
A_RUN: Final = 1
WORDS_PER_MINUTE: Final = 100  # of somebody who reads little, and marks
ASKED_FOR: Final = 1  # minute for each question, the verdict included
SPOKEN: Final = 30  # days after the end of a reading: no spoken answer is kept for longer
STEP: Final = 5  # minutes: nobody is promised 13


@dataclass(frozen=True)
class Promises:
    """Terms in days. `answers` count from the end of a reading, `parents` from the question to a parent."""

    answers: int
    parents: int
    backups: int

    @classmethod
    def of(cls, *, answers: int, parents: int, backups: int) -> "Promises":
        """Return the promises of an installation: no term is longer than the longest that is allowed."""
        return cls(retention_days(answers), retention_days(parents), max(0, backups))

    def answers_since(self, now: datetime) -> datetime:
        """Return since when a reading must have ended for its answers to be kept; ended links likewise."""
        return stored_since(now, self.answers)

    def parents_since(self, now: datetime) -> datetime:
        """Return since when a silent parent must have been asked for the address to be kept."""
        return stored_since(now, self.parents)

    @property
    def spoken(self) -> int:
        """Within how many days after the end of a reading a spoken answer is gone, written out or not."""
        return min(SPOKEN, self.answers)

    def spoken_since(self, now: datetime) -> datetime:
        """Return since when a reading must have ended for its spoken answers to be kept.

        A run before the term: they are gone within it.
        """
        return stored_since(now, self.spoken - A_RUN)

    def spoken_end(self, ended: datetime) -> datetime:
        """Return until when a spoken answer of a reading that ended then can be written out."""
        return ended + timedelta(days=max(0, self.spoken - A_RUN))

    def answers_end(self, ended: datetime) -> datetime:
        """Return when the answers of a reading that ended then are due to be erased."""
        return ended + timedelta(days=self.answers)


def within_months(days: int) -> int | None:
    """Return how many months one may say for "gone within", when that is true and exact; else None.

    Exact: not more than a week longer than what is done.
    """
    for months, shortest in SHORTEST.items():
        if days + A_RUN <= shortest < days + A_RUN + 7:
            return months
    return None


def reading_minutes(words: int, questions: int) -> int:
    """Return how long a reading takes, in minutes, rounded up to steps of five."""
    minutes = words / WORDS_PER_MINUTE + (questions + 1) * ASKED_FOR
    return max(STEP, -int(-minutes // STEP) * STEP)
