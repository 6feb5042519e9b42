"""All addresses of a full installation."""

from django.conf import settings
from django.urls import include, path
from django.views.generic import TemplateView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from api.urls import at_api

urlpatterns = [
    path("", TemplateView.as_view(template_name="content/start.html"), name="start"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("panel/", include("workflows.urls")),
    *at_api,
]
if settings.DEBUG:
    from django.conf.urls.static import static

    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
