"""Wagtail's own reports, with our spreadsheets, at the addresses at which Wagtail has them."""

from typing import Any

from django.urls import URLPattern
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import require_admin_access
from wagtail.admin.urls.reports import urlpatterns as wagtail_patterns
from wagtail.admin.views.reports import ReportView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.content.views.log_report import LogReport
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


def _ours(pattern: URLPattern) -> URLPattern:
    callback: Any = pattern.callback
    base = LogReport if callback.view_class is LogEntriesView else callback.view_class
    headings = {"export_headings": HEADINGS | base.export_headings}
    view: type[ReportView] = type(base.__name__, (Spreadsheets, base), headings)
    return URLPattern(pattern.pattern, view.as_view(**callback.view_initkwargs), name=pattern.name)


#: to be included before Wagtail's own
urlpatterns = decorate_urlpatterns([_ours(pattern) for pattern in wagtail_patterns], require_admin_access)
