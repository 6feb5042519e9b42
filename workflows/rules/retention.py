"""How long personal data of readers and parents is stored. Pure: days in, days and moments out."""

from datetime import datetime, timedelta
from typing import Final

MAX_DAYS: Final = 180  # six months, whatever the installation sets


def retention_days(configured: int) -> int:
    """Return for how many days data is stored, where an installation has set `configured` days."""
    return max(0, min(configured, MAX_DAYS))


def stored_since(now: datetime, configured: int) -> datetime:
    """Return the moment since when data is still stored; what is older is to be deleted."""
    return now - timedelta(days=retention_days(configured))
