"""The list of national texts, for the desks of regions."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.content.enums import Audience
from cms.content.models import ArticlePage
from workflows.queries.proposals.national_texts import national_texts
from workflows.views.proposals.access import DeskAccess


class TextsFilterSet(WagtailFilterSet):
    """Works on public articles."""

    title = django_filters.CharFilter(label=_("Title"), lookup_expr="icontains")
    audience = django_filters.ChoiceFilter(
        label=_("Audience"), choices=Audience.choices, method="for_audience", widget=forms.RadioSelect
    )

    class Meta:
        model = ArticlePage
        fields: list[str] = []

    def for_audience(self, pages: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Look in the stored list; its values are a fixed set, none of them a part of another."""
        return pages.filter(audience__icontains=f'"{value}"')


class NationalTextsView(DeskAccess, ReportView):
    """Each leads to the text with what the desk can do with it."""

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
        """What to say when there is nothing."""
        return str(_("No text is like that.") if self.is_filtering else _("No national text is public yet."))
