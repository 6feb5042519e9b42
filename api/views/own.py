"""Views of keys and webhooks, limited to those of the sites that a person keeps."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView

from api.permissions import keeps_all_sites
from cms.regions.permissions import regions_of
from cms.regions.views.own import ANY_PERMISSION, PermittedObjectMixin


class OwnSiteForm(WagtailAdminModelForm):
    """What is of a site. A region's desk chooses among its own regions, and cannot leave the choice open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "region" not in self.fields or keeps_all_sites(self.for_user):
            return
        region: Any = self.fields["region"]
        region.queryset = regions_of(self.for_user)
        region.required, region.empty_label, region.help_text = True, None, ""


class OwnSitesIndexView(generic.IndexView):
    """Those that this person keeps, with their regions in the same query."""

    def get_base_queryset(self) -> QuerySet[Any]:
        """Leave out those of other regions."""
        own: QuerySet[Any] = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ANY_PERMISSION
        )
        return own.select_related("region")


class OwnSiteEditView(PermittedObjectMixin, generic.EditView):
    """One of them."""


class OwnSiteHistoryView(PermittedObjectMixin, HistoryView):
    """What was done with it."""


class OwnSiteUsageView(PermittedObjectMixin, UsageView):
    """Where it is used."""
