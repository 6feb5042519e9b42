"""A member takes a break, or comes back."""

from datetime import date

from django.db import transaction

from cms.users.models import User
from workflows.models import Member


@transaction.atomic
def pause_member(*, member: Member, until: date | None, by: User | None = None) -> None:  # noqa: ARG001 - every action says by whom
    """Send no new invitations before this day; with None they come again at once.

    What the member was invited to already stays open. Without `by` it is the member who asks.
    """
    Member.objects.filter(pk=member.pk).update(paused_until=until)
