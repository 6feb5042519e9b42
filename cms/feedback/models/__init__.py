"""Daily counts and anonymous comments of readers. Nothing that identifies a reader."""

from cms.feedback.models.daily_count import DailyCount
from cms.feedback.models.reader_text import ReaderText

__all__ = ["DailyCount", "ReaderText"]
