"""Keeps the files of all regions and languages in line with the feed."""

import logging
import time

from api.actions.snapshots.forget_replaced_snapshots import forget_replaced_snapshots
from api.copies.due import News, due_snapshots
from api.copies.making import make_snapshot
from api.queries.snapshots.due import news_after, places_in_force, wanted_snapshots

logger = logging.getLogger(__name__)


def make_due_snapshots(seconds: float = float("inf")) -> tuple[int, int, bool]:
    """Make the files that are due, for so long.

    Return how many were made, how many failed, and whether that is all. One that fails stops no other, and
    is tried again the next time.
    """
    begun, made, failed = time.monotonic(), 0, 0
    forget_replaced_snapshots()
    due = _due()
    for number, (language, region) in enumerate(due, start=1):
        try:
            made += make_snapshot(language, region) is not None
        except Exception:
            logger.exception("The snapshot of %s %s could not be made.", language, region)
            failed += 1
        if time.monotonic() - begun > seconds:
            return made, failed, number == len(due)
    return made, failed, True


def _due() -> list[tuple[str, str]]:
    places, wanted = places_in_force(), wanted_snapshots()
    news = [News(*row) for row in news_after(min(places.values()))] if places else []
    return due_snapshots(wanted, places, news)
