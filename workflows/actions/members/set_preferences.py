"""A member chooses in which language and how to be reached."""

from functools import partial

from django.db import transaction

from cms.typed.mailboxes import typed_address
from workflows.enums import ReachedBy
from workflows.models import Member
from workflows.notifications import send_confirmation


@transaction.atomic
def set_preferences(*, member: Member, language: str, reached_by: ReachedBy, email: str = "") -> Member:
    """Return the member with the choice; by hand, the e-mail is deleted.

    Another address is asked first whether it is so. Raises ValidationError by field."""
    member.language, member.reached_by = language, reached_by.value
    member.email = typed_address(email) if reached_by is ReachedBy.EMAIL else ""
    before = Member.objects.get(pk=member.pk).mailbox
    member.full_clean()
    if member.mailbox and member.mailbox != before:
        member.confirmed_at = member.sent_at = None
    member.save()
    transaction.on_commit(partial(send_confirmation, member.pk))
    return member
