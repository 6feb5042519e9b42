"""Wagtail's own APIs, mounted for these tests. The product mounts neither."""

from django.urls import path
from rest_framework.views import exception_handler
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.urls import api as version_3

from cms.urls import urlpatterns as product


class Version2Pages(PagesAPIViewSet):
    """Wagtail's own, with the errors of its framework in the place of those of the product's API."""

    def get_exception_handler(self):
        return exception_handler


version_2 = WagtailAPIRouter("wagtailapi")
version_2.register_endpoint("pages", Version2Pages)

urlpatterns = [
    *product,
    path("wagtail/v2/", version_2.urls),
    path("wagtail/v3/", version_3.urls),
]
