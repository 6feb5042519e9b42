"""Hand over all that is kept of a person."""

from typing import Any

from django.db import transaction

from cms.users.models import User
from workflows.queries.members.personal_data import kept_of_member, members_with_email, parents_with_email


@transaction.atomic
def export_member(*, email: str, by: User | None) -> dict[str, Any]:  # noqa: ARG001 - every action says by whom
    """Return what is kept of the person with this e-mail: as a member of each panel, and as a parent."""
    return {
        "email": email.strip().casefold(),
        "member": [kept_of_member(member) for member in members_with_email(email)],
        "parent": [
            {"child": consent.member.name, "panel": consent.member.panel.name, "asked_at": consent.asked_at}
            for consent in parents_with_email(email)
        ],
    }
