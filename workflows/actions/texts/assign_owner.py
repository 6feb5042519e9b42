"""Give texts an owner."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.audit.record import record
from cms.content.models import DraftEntry
from cms.content.text_pages import text_models, text_pages
from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed


@transaction.atomic
def assign_owner(*, texts: Sequence[UUID], owner: User | None, by: User) -> int:
    """Return how many texts have another owner now, in all languages that `by` may edit; None: nobody.

    An owner is no part of a text: there is no new version, and no approval ends. Raises NotAllowed for a text
    that `by` may not edit, and InvalidRequest for an owner who may not edit one of them.
    """
    pages = text_pages().filter(translation_key__in=texts).select_for_update(of=("self",))
    mine = list(_editable(by, pages).order_by("pk"))
    if {page.translation_key for page in mine} != set(texts):
        raise NotAllowed(_("You may not change all of these texts. Nothing was changed."))
    if owner is not None:
        theirs = set(_editable(owner, text_pages()).values_list("translation_key", flat=True))
        if not owner.is_active or not theirs.issuperset(texts):
            raise InvalidRequest(
                _("%(person)s may not work on all of these texts. Nothing was changed: choose somebody else.")
                % {"person": owner}
            )
    pks = [page.pk for page in mine]
    changed = DraftEntry.objects.filter(page__in=pks).exclude(owner=owner)
    if owner is None:
        changed = DraftEntry.objects.filter(page__in=pks, owner__isnull=False)
    other = set(changed.values_list("page__translation_key", flat=True))
    for model in text_models():
        model._default_manager.filter(pk__in=pks).update(responsible=owner)  # noqa: SLF001 - Django's public name
    DraftEntry.objects.filter(page__in=pks).update(owner=owner)
    for page in mine:
        if page.translation_key in other:
            record("workflows.assign_owner", about=page, by=by, account=owner.pk if owner else "")
    return len(other)


def _editable(user: User, pages: Any) -> Any:
    policy = policy_registry.get_by_type(Page)
    editable = policy.instances_user_has_permission_for(user, "change")
    return pages.filter(pk__in=editable.order_by().values("pk"))
