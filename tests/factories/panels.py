"""Panels and their members."""

from itertools import count
from typing import Any

from django.utils import timezone

from workflows.models import Invitation, Member, Panel

_numbers = count(1)


def panel(kind: str = "parents", *, members: int = 0, **fields: Any) -> Panel:
    """A panel with so many members."""
    number = next(_numbers)
    made = Panel.objects.create(**{"name": f"Panel {number}", "kind": kind, **fields})
    for _ in range(members):
        member(made)
    return made


def member(of: Panel, **fields: Any) -> Member:
    """A member of a panel; a youth of 16 or 17 on a youth panel, so that no parent has to agree."""
    number = next(_numbers)
    values = {"name": f"Lezer {number}", "email": f"lezer-{number}@example.org"}
    if of.kind == "youth":
        values["age_band"] = "16-17"
    return Member.objects.create(**{"panel": of, "confirmed_at": timezone.now(), **values, **fields})


def invitation_for(reader: Member) -> Invitation:
    """The newest invitation of a member."""
    return reader.invitations.latest("pk")
