"""The filters of the report on readers' feedback."""

from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page

from cms.feedback.models import DailyCount
from cms.feedback.permissions import regions_shown_to
from cms.feedback.queries.counts import of_last_days
from cms.regions.models import Region

PERIODS = [("7", _("The last 7 days")), ("30", _("The last 30 days")), ("365", _("The last year"))]


def _regions(request: Any) -> QuerySet[Region]:
    codes = regions_shown_to(request.user)
    return Region.objects.all() if codes is None else Region.objects.filter(code__in=codes)


class ReadersFilterSet(WagtailFilterSet):
    """Filters the daily counts, before they are added up."""

    title = django_filters.CharFilter(label=_("Article"), method="filter_title")
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=_regions, to_field_name="code", method="filter_region"
    )
    period = django_filters.ChoiceFilter(
        label=_("Period"),
        choices=PERIODS,
        empty_label=_("The last 90 days"),
        method="filter_period",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = DailyCount
        fields: list[str] = []

    def filter_title(self, counts: QuerySet[Any], _name: str, title: str) -> QuerySet[Any]:
        """Keep the articles with these words in their title, in any language."""
        pages = Page.objects.filter(draft_title__icontains=title)
        return counts.filter(article__in=pages.values("translation_key"))

    def filter_region(self, counts: QuerySet[Any], _name: str, region: Region) -> QuerySet[Any]:
        """Keep the feedback on the sites of this region."""
        return counts.filter(region=region.code)

    def filter_period(self, counts: QuerySet[Any], _name: str, days: str) -> QuerySet[Any]:
        """Keep this number of last days."""
        return of_last_days(counts, int(days))
