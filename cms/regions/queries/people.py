"""The people who work for a region."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import Group

from cms.regions.enums import DeskRole
from cms.regions.models import Region
from cms.users.models import User


@dataclass(frozen=True)
class Colleague:
    """An account of a region. `last_login` is None when they never signed in."""

    user: User
    role: DeskRole
    last_login: datetime | None


def colleagues(region: Region) -> list[Colleague]:
    """Return the active accounts of a region, by name, in a constant number of queries."""
    desk = getattr(region, "desk", None)
    if desk is None:
        return []
    texts = _people(desk.group, DeskRole.TEXTS)
    pks = {colleague.user.pk for colleague in texts}
    support = _people(desk.support_group, DeskRole.SUPPORT_POINT) if desk.support_group else []
    everybody = [*texts, *[colleague for colleague in support if colleague.user.pk not in pks]]
    return sorted(everybody, key=lambda colleague: (str(colleague.user).casefold(), colleague.user.pk))


def _people(group: Group, role: DeskRole) -> list[Colleague]:
    people = User.objects.filter(groups=group, is_active=True)
    return [Colleague(user, role, user.last_login) for user in people]
