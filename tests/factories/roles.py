"""Editors with a role: real groups with real permissions."""

from itertools import count

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission
from wagtail.users.models import UserProfile

from cms.users.models import User
from tests.factories.articles import article_index
from tests.factories.users import editor

_numbers = count(1)
EDITING = ("add", "change", "publish")
KEEPING_PANELS = ("add_panel", "change_panel", "delete_panel", "add_member", "change_member", "delete_member")


def with_role(*permissions: str, pages: tuple[str, ...] = EDITING, **fields: object) -> User:
    """An account whose group may enter the admin, has these permissions, and these on all Dutch articles."""
    group = Group.objects.create(name=f"Role {next(_numbers)}")
    for codename in ("access_admin", *permissions):
        group.permissions.add(Permission.objects.get(codename=codename))
    for name in pages:
        permission = Permission.objects.get(
            codename=f"{name}_page", content_type__app_label="wagtailcore", content_type__model="page"
        )
        GroupPagePermission.objects.create(group=group, page=article_index(), permission=permission)
    user = editor(**fields)
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language="en")
    return user
