"""What is kept of what readers say: counts, and words without a trace of who said them."""

from cms.feedback.models.daily_count import DailyCount
from cms.feedback.models.reader_text import ReaderText

__all__ = ["DailyCount", "ReaderText"]
