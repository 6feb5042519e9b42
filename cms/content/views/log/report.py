"""The page of the one log: who did what, when and why."""

from typing import Any

from django.db.models import IntegerField, Value
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.history import LogEntryUserColumn
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.log_actions import registry

from cms.audit.sentences import what_was_done, why_it_was_done
from cms.content.views.log.entries import entries_seen_by
from cms.content.views.log.filters import SeenLogFilterSet


def _moment(entry: Any) -> str:
    """Return day and minute in figures: it stands on one line."""
    return date_format(timezone.localtime(entry.timestamp), "SHORT_DATETIME_FORMAT")


class LogReport(LogEntriesView):
    """Wagtail's history of the site, with the reason in a column, and by object for who may not see all."""

    results_template_name = "wagtailadmin/reports/base_report_results.html"
    filterset_class = SeenLogFilterSet
    columns = [
        Column("timestamp", label=_("When"), accessor=_moment, classname="w-whitespace-nowrap", width="1%"),
        LogEntryUserColumn("user", label=_("Who"), width="18%"),
        Column("what", label=_("What"), accessor=what_was_done, width="32%"),
        TitleColumn("label", label=_("About"), get_url=lambda entry: entry.edit_url, width="20%"),
        Column("why", label=_("Why"), accessor=why_it_was_done),
    ]
    list_export = ["timestamp", "user_display_name", "what", "why", "label", "content_type", "object_id"]
    export_headings = {
        "timestamp": _("When"),
        "user_display_name": _("Who"),
        "what": _("What"),
        "why": _("Why"),
        "label": _("About"),
        "content_type": _("Type"),
        "object_id": _("Number"),
    }

    def get_filtered_queryset(self) -> Any:
        """Return the numbers of the entries of every kind, newest first; as Wagtail, by what may be seen."""
        self.log_models = list(registry.get_log_entry_models())
        parts = [
            self.filter_queryset(
                entries_seen_by(self.request.user, kind)
                .values("pk", "timestamp")
                .annotate(log_model_index=Value(index, output_field=IntegerField()))
            ).order_by()
            for index, kind in enumerate(self.log_models)
        ]
        return parts[0].union(*parts[1:], all=True).order_by("-timestamp")

    def decorate_paginated_queryset(self, queryset: Any) -> list[Any]:
        """Return the entries, each with what a spreadsheet shows of it."""
        entries: list[Any] = super().decorate_paginated_queryset(queryset)
        for entry in entries:
            entry.what, entry.why = what_was_done(entry), why_it_was_done(entry)
        return entries

    def render_to_response(self, context: dict[str, Any], **response_kwargs: Any) -> HttpResponse:
        """Show the entries themselves: Wagtail makes the table of their numbers."""
        if not self.is_export:
            context["table"] = self.get_table(context["object_list"])
        response: HttpResponse = super().render_to_response(context, **response_kwargs)
        return response
