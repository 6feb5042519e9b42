"""How long what is kept."""

from datetime import datetime, timedelta

from django.conf import settings

LONGEST = 180  # days: six months at most, whatever the installation sets


def days_kept() -> int:
    """Return for how many days after its round an answer is kept."""
    return max(0, min(settings.PANEL_RETENTION_DAYS, LONGEST))


def answers_kept_since(now: datetime) -> datetime:
    """Return the moment of closing from which a round's answers are still kept."""
    return now - timedelta(days=days_kept())


def parents_asked_since(now: datetime) -> datetime:
    """Return the moment of asking from which the e-mail of a parent who is silent is still kept."""
    return now - timedelta(days=max(0, min(settings.PANEL_PARENT_ANSWER_DAYS, LONGEST)))
