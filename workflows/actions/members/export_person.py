"""Export everything that is stored of the person with an e-mail address."""

from typing import Any

from django.db import transaction

from cms.audit.record import record
from cms.typed.mailboxes import mailbox
from cms.users.models import User
from workflows.actions.members.export_member import export_member
from workflows.queries.members.personal_data import members_with_email, parents_with_email


@transaction.atomic
def export_person(*, email: str, by: User | None) -> dict[str, Any]:
    """Return what is stored of the person with this address: as a member of each panel, and as a parent."""
    parents = list(parents_with_email(email))
    for consent in parents:
        record("workflows.export_person", about=consent.member, by=by)
    return {
        "email": mailbox(email),
        "member": [export_member(member=member, by=by) for member in members_with_email(email)],
        "parent": [
            {"child": consent.member.name, "panel": consent.member.panel.name, "asked_at": consent.asked_at}
            for consent in parents
        ],
    }
