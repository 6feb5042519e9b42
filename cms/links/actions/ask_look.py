"""Have a link looked at soon."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from cms.links.models import Link
from cms.links.queries.due import resting_hosts

#: oftener than this nobody needs to look
AT_LEAST: Final = timedelta(minutes=1)


@transaction.atomic
def ask_look(*, link: Link) -> bool:
    """Return whether it is due now; not when it was seen just now, or its host must be left alone."""
    row = Link.objects.select_for_update(of=("self",)).get(pk=link.pk)
    now = timezone.now()
    is_recent = row.looked_at is not None and row.looked_at > now - AT_LEAST
    if is_recent or resting_hosts(now).filter(host=row.host).exists():
        return False
    row.due_at = now
    row.save(update_fields=["due_at"])
    return True
