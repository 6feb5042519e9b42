"""The API, and what it is compared with. Nothing here is part of the product."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from rest_framework.fields import Field
from wagtail.api import APIField
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from api.models import Document
from api.urls import at_api
from cms.content.models import ArticlePage
from tests.bench import usual


class BodyAsHtml(Field[Any, Any, Any, Any]):
    """A body as Wagtail's own templates would show it."""

    def to_representation(self, value: Any) -> str:
        return str(value)


ArticlePage.api_fields = [
    APIField("summary"),
    APIField("audience"),
    APIField("sectors"),
    APIField("topics"),
    APIField("sources"),
    APIField("body", serializer=BodyAsHtml()),
]
wagtail_api = WagtailAPIRouter("wagtailapi")
wagtail_api.register_endpoint("pages", PagesAPIViewSet)


@cache
def first_document() -> bytes:
    return bytes(Document.objects.order_by("pk").values_list("full", flat=True)[0])


def from_memory(request: HttpRequest) -> HttpResponse:
    """Answer the bytes of the first article without looking anything up."""
    body = first_document()
    return HttpResponse(body, content_type="application/json", headers={"Content-Length": str(len(body))})


# the API stands where it stands in `api.urls`, with one address before it
urlpatterns = [
    path("memory", from_memory),
    *at_api,
    path("wagtail/", wagtail_api.urls),
    path("ways/", include(usual)),
]
