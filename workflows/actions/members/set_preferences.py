"""A member chooses in which language and how to be reached."""

from django.db import transaction

from cms.typed.mailboxes import typed_address
from workflows.enums import ReachedBy
from workflows.models import Member


@transaction.atomic
def set_preferences(*, member: Member, language: str, reached_by: ReachedBy, email: str = "") -> Member:
    """Return the member with the choice; by hand, the e-mail is deleted. Raises ValidationError by field."""
    member.language, member.reached_by = language, reached_by.value
    member.email = typed_address(email) if reached_by is ReachedBy.EMAIL else ""
    member.full_clean()
    member.save()
    return member
