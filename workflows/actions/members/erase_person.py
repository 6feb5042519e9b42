"""Erase everything of the person with an e-mail address."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.members.erase_member import erase_member
from workflows.models import ParentalConsent
from workflows.queries.members.personal_data import members_with_email, parents_with_email


@transaction.atomic
def erase_person(*, email: str, by: User | None) -> int:
    """Return how many members were erased and addresses of silent parents were deleted."""
    members = list(members_with_email(email))
    for member in members:
        erase_member(member=member, by=by)
    parents = list(parents_with_email(email))
    for consent in parents:
        record("workflows.erase_person", about=consent.member, by=by)
    return len(members) + ParentalConsent.objects.filter(pk__in=[consent.pk for consent in parents]).update(
        email=""
    )
