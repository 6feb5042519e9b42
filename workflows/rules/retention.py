"""How long answers and e-mail addresses of parents are stored."""

from datetime import datetime, timedelta

from django.conf import settings

MAX_DAYS = 180  # six months, whatever the installation sets


def retention_days() -> int:
    """Return how many days after its round an answer is stored."""
    return max(0, min(settings.PANEL_RETENTION_DAYS, MAX_DAYS))


def answers_stored_since(now: datetime) -> datetime:
    """Return the moment of closing since when a round's answers are still stored."""
    return now - timedelta(days=retention_days())


def parents_asked_since(now: datetime) -> datetime:
    """Return the moment of asking since when the address of a silent parent is still stored."""
    return now - timedelta(days=max(0, min(settings.PANEL_PARENT_ANSWER_DAYS, MAX_DAYS)))
