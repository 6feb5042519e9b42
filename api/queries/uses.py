"""What the sites of a region have."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from cms.content.uses import Use, counted
from cms.regions.models import Region
from cms.users.models import User


def sites_of_region(instance: Any, _user: User | None) -> Iterator[Use]:
    """Yield how many keys and webhooks sites of a region have: they would stop working."""
    if isinstance(instance, Region):
        yield from counted(_("Keys of sites"), instance.api_keys.count())
        yield from counted(_("Webhooks of sites"), instance.webhooks.count())
