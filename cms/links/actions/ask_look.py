"""Have a link looked at soon."""

from datetime import timedelta
from functools import partial
from typing import Final

from django.db import transaction
from django.utils import timezone

from cms.links.models import Link
from cms.links.queries.due import resting_hosts
from cms.links.tasks import look_at_link

#: oftener than this nobody needs to look
AT_LEAST: Final = timedelta(minutes=1)


@transaction.atomic
def ask_look(*, link: Link) -> bool:
    """Return whether a worker visits it in a moment; not when it was seen just now, or its host must rest."""
    row = Link.objects.select_for_update(of=("self",)).get(pk=link.pk)
    now = timezone.now()
    is_recent = row.looked_at is not None and row.looked_at > now - AT_LEAST
    if is_recent or resting_hosts(now).filter(host=row.host).exists():
        return False
    row.due_at = now
    row.save(update_fields=["due_at"])
    transaction.on_commit(partial(look_at_link.enqueue, row.pk))
    return True
