"""A member chooses in which language and how to be reached."""

from django.db import transaction

from cms.typed.mailboxes import typed_address
from workflows.enums import ReachedBy
from workflows.models import Member
from workflows.policies import is_change


@transaction.atomic
def set_preferences(
    *,
    member: Member,
    language: str,
    reached_by: ReachedBy,
    email: str = "",
    made_from: str | None = None,
) -> Member:
    """Return the member with the choice; by hand, the e-mail is deleted.

    `made_from` is the fingerprint of the choice that the page showed. Raises ValidationError by field, and
    ChangedElsewhere when another choice would be overwritten.
    """
    stored = Member.objects.select_for_update(of=("self",)).select_related("panel").get(pk=member.pk)
    address = typed_address(email) if reached_by is ReachedBy.EMAIL else ""
    given = Member(panel=stored.panel, language=language, reached_by=reached_by.value, email=address)
    if not is_change(made_from, stored, given):
        return stored
    member.language, member.reached_by, member.email = language, reached_by.value, address
    member.full_clean()
    member.save()
    return member
