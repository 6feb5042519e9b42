"""The list of national texts, for the desks of regions."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.content.models import ArticlePage
from cms.content.views.spreadsheets import Spreadsheets
from workflows.queries.proposals.national_texts import national_texts
from workflows.views.listed_filter import AudienceFilter
from workflows.views.proposals.access import DeskAccess


class TextsFilterSet(WagtailFilterSet):
    """Works on public articles."""

    title = django_filters.CharFilter(label=_("Title"), lookup_expr="icontains")
    audience = AudienceFilter()

    class Meta:
        model = ArticlePage
        fields: list[str] = []


class NationalTextsView(DeskAccess, Spreadsheets, ReportView):
    """Each line leads to the text and what the desk can do with it."""

    page_title = _("National texts")
    header_icon = "doc-full"
    index_url_name = "national_texts:index"
    index_results_url_name = "national_texts:index_results"
    filterset_class = TextsFilterSet
    is_export = False
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            get_url=lambda page: reverse("national_texts:text", args=[page.pk]),
            width="60%",
        ),
        DateColumn("last_published_at", label=_("Changed")),
        Column("waiting", label=_("Open proposals")),
    ]

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the texts, by title."""
        return national_texts(self.request.user)

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep that order."""
        return queryset

    @property
    def no_results_message(self) -> str:
        """The message for an empty list."""
        return str(_("No text is like that.") if self.is_filtering else _("No national text is public yet."))
