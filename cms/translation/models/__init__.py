"""Prefilled segments, notes and the word budget of machines. Translations are wagtail-localize's."""

from cms.translation.models.prefill import Prefill, PrefillStatus
from cms.translation.models.segment_note import SegmentNote
from cms.translation.models.word_budget import WordBudget

__all__ = ["Prefill", "PrefillStatus", "SegmentNote", "WordBudget"]
