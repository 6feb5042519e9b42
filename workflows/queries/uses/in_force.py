"""The texts whose approval is in force."""

from collections.abc import Iterator
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from cms.content.uses import Use
from cms.users.models import User
from workflows.models import Approval
from workflows.permissions import can_see_evidence
from workflows.queries.rounds.evidence import approvals_shown_to

Key = tuple[UUID, str]


def approvals_in_force(field: str) -> Iterator[tuple[Key, int, str, list[object]]]:
    """Yield of each the article and language, its number, the title, and a list that the text holds.

    Of the approvals of a text the newest is in force, unless it was withdrawn.
    """
    rows = Approval.objects.order_by("pk").values_list(
        "text__article", "text__language", "pk", "withdrawn_at", "text__content__title", f"text__{field}"
    )
    newest = {(article, language): row for article, language, *row in rows}
    for key, (pk, withdrawn_at, title, held) in newest.items():
        if withdrawn_at is None:
            yield key, pk, title, held or []


def use_of_approval(pk: int, title: str, user: User | None) -> Use:
    """Return the use by an approval: with its title for who may see this evidence."""
    if user is None or (can_see_evidence(user) and approvals_shown_to(user).filter(pk=pk).exists()):
        return Use(_("Approval"), title, reverse("validation:approval", args=[pk]))
    return Use(_("Approval"))
