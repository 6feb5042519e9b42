"""Erase everything of the person with an address."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.members.erase_member import erase_member
from workflows.models import ParentalConsent
from workflows.queries.members.personal_data import members_with_address, parents_with_address


@transaction.atomic
def erase_person(*, email: str, by: User | None) -> int:
    """Return how many members were erased, or parents' addresses that waited for an answer were deleted."""
    members = list(members_with_address(email))
    for member in members:
        erase_member(member=member, by=by)
    parents = list(parents_with_address(email))
    for consent in parents:
        record("workflows.erase_person", about=consent.member, by=by)
    return len(members) + ParentalConsent.objects.filter(pk__in=[one.pk for one in parents]).update(email="")
