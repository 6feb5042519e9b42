"""Take a link up again that was ignored."""

from django.db import transaction

from cms.audit.record import record
from cms.links.models import Link
from cms.links.permissions import check_can_decide
from cms.users.models import User


@transaction.atomic
def heed_link(*, link: Link, by: User) -> None:
    """End that a link is ignored; when it is not, nothing happens. Raises PermissionDenied."""
    row = Link.objects.select_for_update(of=("self",)).get(pk=link.pk)
    check_can_decide(by, row)
    if not row.is_ignored:
        return
    row.ignored_at = row.ignored_by = None
    row.ignored_why = row.ignored_state = ""
    row.save(update_fields=["ignored_why", "ignored_state", "ignored_at", "ignored_by"])
    record("links.heed_link", about=row, by=by)
