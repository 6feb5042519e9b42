"""The links to visit now."""

from datetime import datetime
from typing import Final

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from cms.links.models import Link

#: of one host in one run: ten thousand links to one host take a week of hourly runs
PER_HOST: Final = 60


def due_links(now: datetime, *, at_most: int) -> QuerySet[Link]:
    """Return the links that are due, hosts taking turns, the longest waiting of each first."""
    of_host = Window(RowNumber(), partition_by=F("host"), order_by=[F("due_at"), F("digest")])
    due = Link.objects.filter(due_at__lte=now).exclude(host__in=resting_hosts(now).values("host"))
    return (
        due.annotate(turn=of_host).filter(turn__lte=PER_HOST).order_by("turn", "due_at", "digest")[:at_most]
    )


def resting_hosts(now: datetime) -> QuerySet[Link]:
    """Return the links whose hosts want to be left alone."""
    return Link.objects.filter(not_before__gt=now)
