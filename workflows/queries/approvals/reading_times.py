"""Since when a text has its present content, and since when readers read it."""

from datetime import datetime

from workflows.models import Approval
from workflows.queries.translations.source_texts import read_by_panels


def text_since(approval: Approval) -> datetime:
    """Return when readers first approved this text; a spelling correction makes no new text."""
    origin = read_by_panels(approval)
    return Approval.objects.filter(text_id=origin.text_id).earliest("approved_at").approved_at


def read_since(approval: Approval) -> datetime:
    """Return when readers began to read this text."""
    origin = read_by_panels(approval)
    first = origin.rounds.order_by("opened_at").first()
    return first.opened_at if first else origin.approved_at
