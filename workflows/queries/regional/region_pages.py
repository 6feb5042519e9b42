"""The regions for which a person writes."""

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.regions.models import RegionPage
from cms.users.models import User


def region_pages_for(user: User, locale_id: int) -> QuerySet[RegionPage]:
    """Return the pages of the regions below which this person may add, in one language."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "add")
    writable: QuerySet[RegionPage] = RegionPage.objects.filter(
        locale_id=locale_id, pk__in=pages.order_by().values("pk")
    ).select_related("region")
    return writable.order_by("region__code")
