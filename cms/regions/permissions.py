"""Who may edit which region: the national desk all of them, a region's desk its own."""

from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.regions.models import Region
from cms.users.models import User
from cms.users.remembered import remembered

DESK_ACTIONS = frozenset({"change"})


def can_manage_desks(user: User) -> bool:
    """Whether this user, as one who edits all regions, decides who works for a region."""
    return user.has_perm("regions.change_region")


def check_can_manage_desks(user: User) -> None:
    """Raise PermissionDenied when `can_manage_desks` says no."""
    if not can_manage_desks(user):
        raise PermissionDenied


def regions_of(user: User) -> QuerySet[Region]:
    """Return the regions at whose desk this user works; none for a user who only works nationally."""
    return Region.objects.filter(desk__group__in=user.groups.all())


def desks_of(user: User) -> frozenset[str]:
    """Return the codes of these regions, asked once while a page is made: menus ask ten times."""
    if not user.is_active:
        return frozenset()
    return remembered(user, "desks", lambda: frozenset(regions_of(user).values_list("code", flat=True)))


class RegionalPermissionPolicy(ModelPermissionPolicy):
    """The model permission applies to all instances; a region's desk may change those of its region.

    `groups` are the lookups from the model to the groups that own an instance: `desk__group` for the region
    itself. `allowed` are the actions they may take on their own instances. Where a desk may add, the form
    ensures that nothing is added to another region.
    """

    def __init__(
        self, model: type[Model], groups: tuple[str, ...], allowed: frozenset[str] = DESK_ACTIONS
    ) -> None:
        super().__init__(model)
        self.groups, self.allowed = groups, allowed
        self._of_desks = all(lookup.endswith("desk__group") for lookup in groups)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user has it for all instances, or for some of their own."""
        if super().user_has_permission(user, action):
            return True
        if action == "add":
            return action in self.allowed and bool(desks_of(user))
        return action in self.allowed and self._own(user).exists()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Whether the user has it for this instance."""
        if super().user_has_permission(user, action):
            return True
        return action in self.allowed and self._own(user).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        """Return all instances, or the user's own."""
        requested = set(actions)
        if any(
            super(RegionalPermissionPolicy, self).user_has_permission(user, action) for action in requested
        ):
            return self.model._default_manager.all()  # noqa: SLF001 - as in the class above
        return self._own(user) if requested & self.allowed else self.model._default_manager.none()  # noqa: SLF001 - the same

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[Any]:
        """Return the users with one of these permissions for all or some instances."""
        return self._users(actions, self.model._default_manager.all())  # noqa: SLF001 - the same

    def users_with_any_permission_for_instance(
        self, actions: Collection[str], instance: Any
    ) -> QuerySet[Any]:
        """Return the users with one of these permissions for this instance."""
        return self._users(actions, self.model._default_manager.filter(pk=instance.pk))  # noqa: SLF001 - the same

    def _users(self, actions: Collection[str], instances: QuerySet[Any]) -> QuerySet[Any]:
        national = super().users_with_any_permission(actions)
        if not self.allowed & set(actions):
            return national
        groups = instances.order_by().values_list(*self.groups).distinct()
        group_ids = {group for row in groups for group in row if group is not None}
        return User.objects.filter(Q(pk__in=national) | Q(is_active=True, groups__in=group_ids)).distinct()

    def _own(self, user: Any) -> QuerySet[Any]:
        if not user.is_active or (self._of_desks and not desks_of(user)):
            return self.model._default_manager.none()  # noqa: SLF001 - the same
        is_own = reduce(or_, [Q(**{f"{lookup}__in": user.groups.all()}) for lookup in self.groups])
        return self.model._default_manager.filter(is_own).distinct()  # noqa: SLF001 - the same
