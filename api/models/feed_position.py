"""The sequence number of the last line in the feed."""

from django.db import models


class FeedPositionManager(models.Manager["FeedPosition"]):
    """The one row."""

    def lock(self) -> "FeedPosition":
        """Return the row, locked until the transaction ends: one writer at a time gives out numbers.

        A number is therefore given out only after all lower ones are committed (or undone). Take this lock
        before any row of a document, so that two writers cannot wait for each other.
        """
        row = self.select_for_update().filter(pk=FeedPosition.ONLY).first()
        if row is None:
            # two first writers may come here together: one of them inserts, both then wait for the lock
            self.bulk_create([FeedPosition(pk=FeedPosition.ONLY)], ignore_conflicts=True)
            row = self.select_for_update().get(pk=FeedPosition.ONLY)
        return row


class FeedPosition(models.Model):
    """A single row. See decisions/0001-feed-order-is-commit-order.md."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    last = models.PositiveBigIntegerField(default=0)

    objects = FeedPositionManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_feed_position")]

    def __str__(self) -> str:
        return str(self.last)
