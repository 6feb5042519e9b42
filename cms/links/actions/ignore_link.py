"""Say that nothing has to be done about a link."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.links.errors import LinkRefused
from cms.links.models import Link
from cms.links.permissions import check_can_decide
from cms.links.rule import ASKS, LinkState
from cms.users.models import User


@transaction.atomic
def ignore_link(*, link: Link, why: str, by: User) -> None:
    """Leave the link out of what asks for attention, as long as it stays in this state.

    Raises PermissionDenied, and LinkRefused without a reason or when there is nothing to ignore.
    """
    row = Link.objects.select_for_update(of=("self",)).get(pk=link.pk)
    check_can_decide(by, row)
    if not why.strip():
        raise LinkRefused(_("Say why: a colleague must understand it later. Nothing was changed."))
    if row.state not in {*ASKS, LinkState.TEMPORARY}:
        raise LinkRefused(_("This link asks for nothing now. Nothing was changed."))
    row.ignored_why, row.ignored_state = why.strip(), row.state
    row.ignored_at, row.ignored_by = timezone.now(), by
    row.save(update_fields=["ignored_why", "ignored_state", "ignored_at", "ignored_by"])
    record("links.ignore_link", about=row, by=by, why=row.ignored_why)
