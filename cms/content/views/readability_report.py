"""The report of all articles, from the stored results."""

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page

from cms.content.models import ArticleReadability
from cms.content.text_pages import texts_visible_to
from cms.content.views.reports import unknown_last
from cms.content.views.spreadsheets import Spreadsheets

REPORT = "readability_report"
HEADINGS = {
    "title": _("Article"),
    "language": _("Language"),
    "score": _("Score"),
    "label_now": _("Level"),
    "words": _("Words"),
    "changed_at": _("Last change"),
    "hardest_text": _("Hardest sentences"),
}


class ReadabilityReportMenuItem(MenuItem):
    """For everybody who works on pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may open the report."""
        return bool(user_has_any_page_permission(request.user))


class ReadabilityFilterSet(WagtailFilterSet):
    """By what the report can be narrowed."""

    title = django_filters.CharFilter(label=_("Article"), lookup_expr="icontains")
    language = django_filters.ModelMultipleChoiceFilter(
        field_name="page__locale",
        label=_("Language"),
        queryset=Locale.objects.all(),
        widget=forms.CheckboxSelectMultiple,
    )
    level = django_filters.MultipleChoiceFilter(
        label=_("Level"),
        choices=[(level, str(level)) for level in range(1, 5)],
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = ArticleReadability
        fields: list[str] = []


class ReadabilityReportView(Spreadsheets, ReportView):
    """One line for each article and language that this person works on; the hardest first.

    As many queries for any number of lines.
    """

    page_title = _("Readability")
    header_icon = "list-ul"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    filterset_class = ReadabilityFilterSet
    default_ordering = "-score"
    columns = [
        TitleColumn(
            "title", label=HEADINGS["title"], sort_key="title", get_url=lambda line: line.url, width="25%"
        ),
        Column("language", label=HEADINGS["language"]),
        Column("score", label=HEADINGS["score"], sort_key="score"),
        Column("label_now", label=HEADINGS["label_now"], sort_key="level"),
        Column("words", label=HEADINGS["words"], sort_key="words"),
        DateColumn("changed_at", label=HEADINGS["changed_at"], sort_key="changed_at"),
        Column("hardest_text", label=HEADINGS["hardest_text"], width="35%"),
    ]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "leesbaarheid"

    def get_queryset(self) -> QuerySet[ArticleReadability]:
        """Return the stored results of the texts that this person may see, in the requested order."""
        visible = texts_visible_to(self.request.user).values("pk")
        results = ArticleReadability.objects.filter(page__in=visible)
        return self.order_queryset(results.select_related("page__locale"))

    def order_queryset(self, queryset: QuerySet[ArticleReadability]) -> QuerySet[ArticleReadability]:
        """Put what has no score last, whichever way and in whichever database."""
        return queryset.order_by(unknown_last(self.ordering), "title", "pk")
