"""The filters of the list of proposals."""

from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from cms.regions.models import Region
from cms.regions.permissions import regions_of
from workflows.models import Proposal
from workflows.models.choices import PROPOSAL_STATES
from workflows.permissions import can_see_proposals


def _regions(request: Any) -> QuerySet[Region]:
    return Region.objects.all() if can_see_proposals(request.user) else regions_of(request.user)


class ProposalFilterSet(WagtailFilterSet):
    """Offers only the regions whose proposals the person may see."""

    title = django_filters.CharFilter(
        label=_("Article"), field_name="national__text__content__title", lookup_expr="icontains"
    )
    state = django_filters.MultipleChoiceFilter(
        label=_("State"), choices=PROPOSAL_STATES, widget=forms.CheckboxSelectMultiple
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=_regions, to_field_name="code", method="filter_region"
    )
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Proposal
        fields: list[str] = []

    def filter_region(self, proposals: QuerySet[Any], _name: str, region: Region) -> QuerySet[Any]:
        """Return the proposals of this region."""
        return proposals.filter(region=region.code)
