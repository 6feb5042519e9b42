"""Everything a member leaves behind in a round, of every kind."""

from typing import Any

from django.db.models import QuerySet

from workflows.models import Invitation
from workflows.models.rounds.invitation import InvitationQuerySet


def answers_of(invitations: InvitationQuerySet) -> dict[str, QuerySet[Any]]:
    """Return, by the name of its kind, everything that belongs to these invitations.

    Found by foreign keys, so that a kind added later is exported and erased without a change here.
    """
    kinds = Invitation._meta.related_objects  # noqa: SLF001 - Django's documented way to ask a model
    answers: dict[str, QuerySet[Any]] = {}
    for kind in kinds:
        model: Any = kind.related_model
        rows = model.objects.filter(**{f"{kind.field.name}__in": invitations})
        answers[model.__name__.lower()] = rows.order_by("pk")
    return answers
