"""The page of the one log: who did what, when and why."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic.history import LogEntryUserColumn
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.log_actions import registry
from wagtail.models import BaseLogEntry, Page, PageLogEntry
from wagtail.permissions import policy_registry

from cms.audit.sentences import what_was_done, why_it_was_done
from cms.content.permissions import pages_worked_on_by
from cms.users.models import User

ANY_PERMISSION = ("add", "change", "delete", "view")


def entries_seen_by(user: User, kind: type[BaseLogEntry]) -> QuerySet[Any]:
    """Return the entries of this kind that somebody may see: an administrator all.

    Others see those about the pages on which they work, and about the objects that they may see: by type for
    who may see all of a type, what is deleted too; one by one for a desk that has only its own.
    """
    entries: QuerySet[Any] = kind.objects.viewable_by_user(user)
    if user.is_superuser:
        return entries
    if issubclass(kind, PageLogEntry):
        pages = pages_worked_on_by(user)
        gone = ~Q(page__in=Page.objects.values("pk"))
        return entries.filter(Q(page__in=pages.order_by().values("pk")) | gone)
    seen = Q(pk__in=entries.order_by().values("pk"))
    for number in kind.objects.all().get_content_type_ids() - {None}:
        seen |= _own(user, ContentType.objects.get_for_id(number))
    return kind.objects.filter(seen)


def _own(user: User, kind: ContentType) -> Q:
    model = kind.model_class()
    if model is None:
        return Q(pk__in=[])
    own = policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ANY_PERMISSION)
    return Q(content_type=kind, object_id__in=own.order_by().values_list(Cast("pk", CharField()), flat=True))


class LogReport(LogEntriesView):
    """Wagtail's history of the site, with the reason in a column, and by object for who may not see all."""

    results_template_name = "wagtailadmin/reports/base_report_results.html"
    columns = [
        Column("timestamp", label=_("When"), accessor=lambda entry: entry.timestamp, width="12%"),
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
