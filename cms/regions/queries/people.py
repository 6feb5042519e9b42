"""Who works for a region."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import Group

from cms.regions.enums import DeskRole
from cms.regions.models import Region
from cms.users.models import User


@dataclass(frozen=True)
class Colleague:
    """An account of a region. `last_login` is None for who never came in."""

    user: User
    role: DeskRole
    last_login: datetime | None


def colleagues(region: Region) -> list[Colleague]:
    """Return the active accounts of a region by name. A constant number of queries."""
    desk = getattr(region, "desk", None)
    if desk is None:
        return []
    texts = _people(desk.group, DeskRole.TEXTS)
    known = {one.user.pk for one in texts}
    support = _people(desk.support_group, DeskRole.SUPPORT_POINT) if desk.support_group else []
    found = [*texts, *[one for one in support if one.user.pk not in known]]
    return sorted(found, key=lambda one: (str(one.user).casefold(), one.user.pk))


def _people(group: Group, role: DeskRole) -> list[Colleague]:
    people = User.objects.filter(groups=group, is_active=True)
    return [Colleague(user, role, user.last_login) for user in people]
