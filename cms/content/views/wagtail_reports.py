"""Wagtail's own reports, with our spreadsheets, at the addresses at which Wagtail has them."""

from typing import Any

from django.urls import URLPattern
from wagtail.admin.auth import require_admin_access
from wagtail.admin.urls.reports import urlpatterns as wagtail_patterns
from wagtail.admin.views.reports import ReportView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.content.views.spreadsheets import Spreadsheets


def _ours(pattern: URLPattern) -> URLPattern:
    callback: Any = pattern.callback
    view: type[ReportView] = type(callback.view_class.__name__, (Spreadsheets, callback.view_class), {})
    return URLPattern(pattern.pattern, view.as_view(**callback.view_initkwargs), name=pattern.name)


#: to be included before Wagtail's own
urlpatterns = decorate_urlpatterns([_ours(pattern) for pattern in wagtail_patterns], require_admin_access)
