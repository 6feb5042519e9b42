"""Who may edit which region: the national desk all, a region's desk what is of that region."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from cms.regions.models import Region
from cms.users.models import User

AT_OWN_DESK = frozenset({"change"})


def regions_of(user: User) -> QuerySet[Region]:
    """Return the regions whose desk this person is at; none for who only works nationally."""
    return Region.objects.filter(desk__group__in=user.groups.all())


class RegionalPermissionPolicy(ModelPermissionPolicy):
    """Who has the model's permission has it for all; who is at a region's desk may change what is of it.

    `path` leads from the model to the region ("" for the region itself); `allowed` is what a desk may do
    with what is its own. Where a desk may add, the form sees to it that nothing is added to another region.
    """

    def __init__(self, model: type[Model], path: str, allowed: frozenset[str] = AT_OWN_DESK) -> None:
        super().__init__(model)
        self.allowed = allowed
        self.lookup = f"{path}__in" if path else "pk__in"

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
        return User.objects.filter(
            Q(pk__in=national) | Q(is_active=True, groups__region_desk__isnull=False)
        ).distinct()

    def _own(self, user: Any) -> QuerySet[Any]:
        if not user.is_active:
            return self.model._default_manager.none()  # noqa: SLF001 - the same
        return self.model._default_manager.filter(**{self.lookup: regions_of(user)}).distinct()  # noqa: SLF001 - the same
