"""Who keeps the keys and webhooks of sites: the national desk all of them, a region's desk its own."""

from typing import Final

from django.utils.translation import gettext as _

from api.errors import NotYourSiteError
from api.models import ApiKey, Webhook
from cms.regions.permissions import RegionalPermissionPolicy, regions_of
from cms.users.models import User

DESK: Final = ("region__desk__group",)
#: a key is ended, never deleted: it stays on record
OWN_KEYS: Final = RegionalPermissionPolicy(ApiKey, DESK, frozenset({"add", "change"}))
OWN_WEBHOOKS: Final = RegionalPermissionPolicy(Webhook, DESK, frozenset({"add", "change", "delete"}))


def keeps_all_sites(user: User) -> bool:
    """Whether this person keeps the keys and webhooks of all sites: the national desk."""
    return user.has_perm("api.change_apikey") and user.has_perm("api.change_webhook")


def can_keep_sites(user: User, region: int | None) -> bool:
    """Whether this person keeps those of the sites of a region, or (None) of the national ones."""
    own = region is not None and user.is_active and regions_of(user).filter(pk=region).exists()
    return own or keeps_all_sites(user)


def check_can_keep_sites(user: User | None, region: int | None) -> None:
    """Raise NotYourSiteError when `can_keep_sites` says no. Without a user it is the system that asks."""
    if user is not None and not can_keep_sites(user, region):
        raise NotYourSiteError(_("You may not do this for the sites of this region."))
