"""The models of the work on translations."""

from cms.translation.models.prefill import Prefill, PrefillStatus
from cms.translation.models.segment_note import SegmentNote
from cms.translation.models.word_budget import WordBudget

__all__ = ["Prefill", "PrefillStatus", "SegmentNote", "WordBudget"]
