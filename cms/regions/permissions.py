"""Who may edit which region: the national desk all, a region's desk what is of that region."""

from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.regions.models import Region
from cms.users.models import User

AT_OWN_DESK = frozenset({"change"})


def can_keep_desks(user: User) -> bool:
    """Whether this person decides who works for a region: who edits all regions."""
    return user.has_perm("regions.change_region")


def check_can_keep_desks(user: User) -> None:
    """Raise PermissionDenied when `can_keep_desks` says no."""
    if not can_keep_desks(user):
        raise PermissionDenied


def regions_of(user: User) -> QuerySet[Region]:
    """Return the regions whose desk this person is at; none for who only works nationally."""
    return Region.objects.filter(desk__group__in=user.groups.all())


class RegionalPermissionPolicy(ModelPermissionPolicy):
    """Who has the model's permission has it for all; who works for a region may change what is of it.

    `groups` are the ways from the model to the groups whose own it is: `desk__group` for the region itself.
    `allowed` is what they may do with what is their own. Where a desk may add, the form sees to it that
    nothing is added to another region.
    """

    def __init__(
        self, model: type[Model], groups: tuple[str, ...], allowed: frozenset[str] = AT_OWN_DESK
    ) -> None:
        super().__init__(model)
        self.groups, self.allowed = groups, allowed

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether this holds for all, or for some that is the person's own."""
        if super().user_has_permission(user, action):
            return True
        if action == "add":
            return action in self.allowed and user.is_active and regions_of(user).exists()
        return action in self.allowed and self._own(user).exists()

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Whether this holds for this one."""
        if super().user_has_permission(user, action):
            return True
        return action in self.allowed and self._own(user).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        """Return all, or what is the person's own."""
        asked = set(actions)
        if any(super(RegionalPermissionPolicy, self).user_has_permission(user, action) for action in asked):
            return self.model._default_manager.all()  # noqa: SLF001 - as in the class above
        return self._own(user) if asked & self.allowed else self.model._default_manager.none()  # noqa: SLF001 - the same

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[Any]:
        """Return who may do one of these to all or to some."""
        national = super().users_with_any_permission(actions)
        if not self.allowed & set(actions):
            return national
        having = self.model._default_manager  # noqa: SLF001 - the same
        groups = having.values_list(*self.groups).distinct()
        own = {group for row in groups for group in row if group is not None}
        return User.objects.filter(Q(pk__in=national) | Q(is_active=True, groups__in=own)).distinct()

    def _own(self, user: Any) -> QuerySet[Any]:
        if not user.is_active:
            return self.model._default_manager.none()  # noqa: SLF001 - the same
        theirs = reduce(or_, [Q(**{f"{way}__in": user.groups.all()}) for way in self.groups])
        return self.model._default_manager.filter(theirs).distinct()  # noqa: SLF001 - the same
