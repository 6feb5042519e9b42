"""Wagtail's own reports, with our spreadsheets, at the addresses at which Wagtail has them."""

from typing import Any

from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import require_admin_access
from wagtail.admin.urls.reports import urlpatterns as wagtail_patterns
from wagtail.admin.views.reports import ReportView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.content.text_pages import texts_unseen_by
from cms.content.views.log.report import LogReport
from cms.content.views.spreadsheets import Spreadsheets

#: of columns that Wagtail names after a field; in the words of its screens
HEADINGS = {
    "task": _("Task"),
    "workflow": _("Workflow"),
    "requested_by": _("Requested by"),
    "started_at": _("Started at"),
    "finished_at": _("Completed at"),
    "finished_by": _("Completed by"),
}


class SeenPageTypes(PageTypesUsageReportView):
    """Names the page of each type that was edited last to those who may see it."""

    def decorate_paginated_queryset(self, page_types: Any) -> Any:
        """Leave the other pages out; the number of pages of a type stays."""
        lines = super().decorate_paginated_queryset(page_types)
        user: Any = self.request.user
        edited = [line.last_edited_page_id for line in lines]
        unseen = set(texts_unseen_by(user).filter(pk__in=edited).values_list("pk", flat=True))
        for line in lines:
            if line.last_edited_page_id in unseen:
                line.last_edited_page = None
        return lines


#: by the report of Wagtail whose address it has
OURS: dict[Any, Any] = {LogEntriesView: LogReport, PageTypesUsageReportView: SeenPageTypes}


def _ours(pattern: URLPattern) -> URLPattern:
    callback: Any = pattern.callback
    base = OURS.get(callback.view_class, callback.view_class)
    headings = {"export_headings": HEADINGS | base.export_headings}
    view: type[ReportView] = type(base.__name__, (Spreadsheets, base), headings)
    return URLPattern(pattern.pattern, view.as_view(**callback.view_initkwargs), name=pattern.name)


#: to be included before Wagtail's own
urlpatterns = decorate_urlpatterns([_ours(pattern) for pattern in wagtail_patterns], require_admin_access)
