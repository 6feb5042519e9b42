"""Export everything that is stored of a member."""

from typing import Any

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Member
from workflows.queries.members.personal_data import member_data


@transaction.atomic
def export_member(*, member: Member, by: User | None) -> dict[str, Any]:
    """Return what is stored of this member, by field."""
    record("workflows.export_member", about=member, by=by)
    return member_data(member)
