"""What a desk gets a mail about. The values are stored."""

from enum import StrEnum


class DeskEvent(StrEnum):
    """The events about which a desk gets a mail."""

    PROPOSED = "proposed"
    ANSWERED = "answered"
    NATIONAL_CHANGED = "national_changed"
    NATIONAL_WITHDRAWN = "national_withdrawn"
    MOVED_AWAY = "moved_away"
    READING_OWED = "reading_owed"
    WITHDRAWN_UNREAD = "withdrawn_unread"
    PLAN_HELD = "plan_held"
    ASKED_TOGETHER = "asked_together"
