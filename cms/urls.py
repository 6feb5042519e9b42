"""All URLs of a full installation."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from api.urls import at_api
from cms.content.views import page_addresses, wagtail_reports
from cms.content.views.start import start
from workflows.views.editors.members import workflow_steps
from workflows.views.editors.texts import search_page

urlpatterns = [
    path("", start, name="start"),
    path("admin/reports/", include(wagtail_reports)),
    path("admin/", include(page_addresses)),
    path("admin/", include(workflow_steps)),
    path("admin/", include(search_page)),
    path("admin/", include(wagtailadmin_urls)),
    path("panel/", include("workflows.urls")),
    *at_api,
]
