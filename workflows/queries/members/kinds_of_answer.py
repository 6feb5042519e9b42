"""Whatever a member leaves behind in a round, of whatever kind."""

from typing import Any

from django.db.models import QuerySet

from workflows.models import Invitation
from workflows.models.rounds.invitation import InvitationQuerySet


def answers_of(invitations: InvitationQuerySet) -> dict[str, QuerySet[Any]]:
    """Return, by the name of its kind, all that hangs from these invitations.

    Found by the foreign keys: a kind that is added later is exported and erased without a word here.
    """
    kinds = Invitation._meta.related_objects  # noqa: SLF001 - Django's documented way to ask a model
    found: dict[str, QuerySet[Any]] = {}
    for kind in kinds:
        model: Any = kind.related_model
        rows = model.objects.filter(**{f"{kind.field.name}__in": invitations})
        found[model.__name__.lower()] = rows.order_by("pk")
    return found
