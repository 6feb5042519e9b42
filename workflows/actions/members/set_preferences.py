"""A member chooses in which language and how to be reached."""

from django.db import transaction

from cms.audit.changes import changes
from cms.audit.record import record
from cms.typed.mailboxes import typed_address
from workflows.enums import ReachedBy
from workflows.models import Member
from workflows.models.members.member import SHOWN_IN_LOG


@transaction.atomic
def set_preferences(*, member: Member, language: str, reached_by: ReachedBy, email: str = "") -> Member:
    """Return the member with the choice; by hand, the e-mail is deleted. Raises ValidationError by field."""
    member.language, member.reached_by = language, reached_by.value
    member.email = typed_address(email) if reached_by is ReachedBy.EMAIL else ""
    member.full_clean()
    before = Member.objects.select_for_update().filter(pk=member.pk).first()
    member.save()
    if fields := changes(before, member, shown=SHOWN_IN_LOG):
        record("workflows.set_preferences", about=member, by=None, fields=fields)
    return member
