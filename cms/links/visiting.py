"""A run: visits the links that are due, one by one, outside any transaction."""

import time
from collections import Counter
from datetime import timedelta
from typing import Final

from django.utils import timezone

from cms.links.actions.record_look import record_look
from cms.links.fetching.look import look
from cms.links.fetching.pace import Pace
from cms.links.models import Link
from cms.links.queries.due import due_links
from cms.links.rule import LinkState

#: seconds between two visits to one host, and of a whole run
BETWEEN: Final = 5.0
LONGEST: Final = 20 * 60
#: a visit that was begun and did not end, since its process was stopped, is due again after this
BEGUN: Final = timedelta(hours=1)


def visit_due_links(*, at_most: int, between: float = BETWEEN) -> Counter[LinkState]:
    """Visit at most so many links that are due, and return how many are in each state now."""
    pace, ends, states = Pace(between), time.monotonic() + LONGEST, Counter[LinkState]()
    for link in due_links(timezone.now(), at_most=at_most):
        if time.monotonic() > ends:
            break
        if pace.before(link.host) and (state := visit_link(link, pace)):
            states[state] += 1
    return states


def visit_link(link: Link, pace: Pace | None = None) -> LinkState | None:
    """Visit a link that is due and return its state; None when another run was first."""
    taken = Link.objects.filter(pk=link.pk, due_at=link.due_at).update(due_at=timezone.now() + BEGUN)
    if not taken:
        return None
    found = look(link.url)
    if pace and found.rest:
        pace.resting.add(found.host)
    return record_look(link=link.pk, look=found)
