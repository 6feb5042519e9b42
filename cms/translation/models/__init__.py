"""Prefilled segments, notes, forms of sentences, budgets of machines. Translations are wagtail-localize's."""

from cms.translation.models.prefill import Prefill, PrefillStatus
from cms.translation.models.segment_note import SegmentNote
from cms.translation.models.sentence_form import SentenceForm
from cms.translation.models.word_budget import WordBudget

__all__ = ["Prefill", "PrefillStatus", "SegmentNote", "SentenceForm", "WordBudget"]
