"""The last position in the feed, and whether this node may be behind it."""

from django.db import connection

from api.models import FeedPosition


def last_position() -> int:
    """Return the sequence number of the last committed line; 0 when there is none."""
    return FeedPosition.objects.filter(pk=FeedPosition.ONLY).values_list("last", flat=True).first() or 0


def reads_a_copy() -> bool:
    """Whether the database of this node follows another one, and may therefore be behind what others read."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_is_in_recovery()")
        return bool(cursor.fetchone()[0])
