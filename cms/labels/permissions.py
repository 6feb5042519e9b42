"""Who confirms a label: whoever may change the thing, and did not ask for it."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from wagtail.permissions import policy_registry

from cms.labels.models import LabelChange
from cms.users.models import User


def check_can_see_label(user: User, change: LabelChange) -> None:
    """Raise PermissionDenied for somebody who may not change the thing."""
    policy = policy_registry.get_by_type(type(change.about))
    if not policy.user_has_permission_for_instance(user, "change", change.about):
        raise PermissionDenied


def who_may_confirm(change: LabelChange) -> list[User]:
    """Return everybody who may confirm it, by name."""
    policy = policy_registry.get_by_type(type(change.about))
    users: Iterable[User] = policy.users_with_permission_for_instance("change", change.about)
    return sorted((user for user in users if can_confirm_label(user, change)), key=str)


def can_confirm_label(user: User, change: LabelChange) -> bool:
    """Whether this person, who may change the thing, is a second one."""
    return change.requested_by_id != user.pk and not change.refused
