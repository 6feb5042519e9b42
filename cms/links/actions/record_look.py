"""Record what a visit to a link found."""

from django.db import transaction
from django.utils import timezone

from cms.links.fetching.look import Look
from cms.links.models import Link
from cms.links.rule import LinkState, Visit, remembered, state_of, until_next_visit


@transaction.atomic
def record_look(*, link: str, look: Look) -> LinkState | None:
    """Return the state that the link with this digest is in now; None when it is gone from the list.

    Ignoring it ends when it gets into another state than it was ignored in, unless that is no worse. A host
    that wants to be left alone is: none of its links is due before.
    """
    row = Link.objects.select_for_update().filter(pk=link).first()
    if row is None:
        return None
    now = timezone.now()
    visits = remembered(row.visits, Visit(timezone.localdate(now), look.answer, look.status))
    row.history = [[visit.on.isoformat(), visit.answer.value, visit.status] for visit in visits]
    state = state_of(visits)
    row.state, row.moved_to, row.looked_at = state.value, look.moved_to, now
    row.due_at = now + until_next_visit(visits)
    if row.is_ignored and state not in {row.ignored_state, LinkState.WORKS, LinkState.TEMPORARY}:
        row.ignored_at = row.ignored_by = None
        row.ignored_why = row.ignored_state = ""
    row.save()
    if look.rest:
        Link.objects.filter(host=look.host).update(not_before=now + look.rest)
    return state
