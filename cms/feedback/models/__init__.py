"""The models of readers' feedback: counts, and anonymous comments."""

from cms.feedback.models.daily_count import DailyCount
from cms.feedback.models.reader_text import ReaderText

__all__ = ["DailyCount", "ReaderText"]
