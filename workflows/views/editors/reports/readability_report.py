"""The report for tuning the aims: measured readability beside the judgement of readers."""

from typing import Any

import django_filters
from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from cms.content.views.reports import unknown_last
from cms.content.views.spreadsheets import Spreadsheets
from workflows.models import ReadabilityRecord
from workflows.queries.rounds.readability import (
    AGREE,
    MACHINE_STRICTER,
    READERS_STRICTER,
    machine_and_readers_shown_to,
)

REPORT = "machine_and_readers"
AGREEMENTS = [
    (READERS_STRICTER, _("Readers are stricter")),
    (MACHINE_STRICTER, _("The machine is stricter")),
    (AGREE, _("They agree")),
]
HEADINGS = {
    "title": _("Article"),
    "language": _("Language"),
    "score": _("Score"),
    "label": _("Level"),
    "target": _("Aim (below)"),
    "readers": _("Readers"),
    "share": _("In favour (%)"),
    "minuses": _("Minuses"),
    "unknown_words": _("Unknown words"),
    "agreement": _("Machine and readers"),
    "reason": _("Reason of the editor"),
}
UNSORTED = ("language",)
IN_SPREADSHEET_ONLY = ("label", "reason")  # the screen is too narrow for all of it


class ComparisonFilterSet(WagtailFilterSet):
    """The filters of the report."""

    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    agreement = django_filters.MultipleChoiceFilter(
        label=_("Machine and readers"), choices=AGREEMENTS, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = ReadabilityRecord
        fields: list[str] = []


def _url(line: Any) -> str | None:
    return reverse("wagtailadmin_pages:edit", args=[line.page_id]) if line.page_id else None


def _language(line: Any) -> str:
    return str(dict(settings.LANGUAGES).get(line.language, line.language))


def _agreement(line: Any) -> str:
    return str(dict(AGREEMENTS).get(line.agreement, ""))


def _column(name: str) -> Column:
    if name == "title":
        return TitleColumn(name, label=HEADINGS[name], get_url=_url, sort_key=name, width="25%")
    if name == "language":
        return Column(name, label=HEADINGS[name], accessor=_language)
    if name == "agreement":
        return Column(name, label=HEADINGS[name], accessor=_agreement, sort_key=name)
    return Column(name, label=HEADINGS[name], sort_key=None if name in UNSORTED else name)


class MachineAndReadersView(Spreadsheets, ReportView):
    """One line for each article and language that a panel judged; disagreements first."""

    page_title = _("Readability: machine and readers")
    header_icon = "list-ul"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    index_url_name = REPORT
    index_results_url_name = f"{REPORT}_results"
    filterset_class = ComparisonFilterSet
    default_ordering = "-agreement"
    columns = [_column(name) for name in HEADINGS if name not in IN_SPREADSHEET_ONLY]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "machine-en-lezers"
    custom_field_preprocess = {
        "agreement": dict.fromkeys(
            (ReportView.FORMAT_CSV, ReportView.FORMAT_XLSX),
            lambda value: str(dict(AGREEMENTS).get(value, "")),
        )
    }

    def get_queryset(self) -> QuerySet[ReadabilityRecord]:
        """Return the comparison of texts that this person may see, in the requested order; unknown last."""
        user: Any = self.request.user
        lines = machine_and_readers_shown_to(user)
        return lines.order_by(unknown_last(self.ordering), "text__article", "text__language")
