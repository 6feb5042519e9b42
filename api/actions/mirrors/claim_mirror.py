"""Keep other processes from a mirror while this one writes to it."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from api.models import Mirror

#: a process that ended without a word blocks nobody longer
TERM = timedelta(minutes=2)


@transaction.atomic
def claim_mirror(*, name: str) -> Mirror | None:
    """Return the mirror, claimed for a while; None when another process is writing to it."""
    mirror, _new = Mirror.objects.get_or_create(name=name)
    now = timezone.now()
    free = Mirror.objects.filter(Q(claimed_until=None) | Q(claimed_until__lt=now), pk=mirror.pk)
    return mirror if free.update(claimed_until=now + TERM) else None
