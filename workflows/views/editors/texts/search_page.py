"""Wagtail's search for pages finds titles alone; the search of the menu leads to the list of texts.

Only URLs import this: Wagtail's list of its own comes before that of hooks.
"""

from typing import Any

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import path, reverse
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.search import SearchView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from workflows.permissions import works_on_pages


def search(request: HttpRequest) -> HttpResponseBase:
    """Look for these words in all texts; a search with Wagtail's own choices is still its own."""
    user: Any = request.user
    if set(request.GET) <= {"q"} and works_on_pages(user):
        query = f"?{request.GET.urlencode()}" if request.GET.get("q") else ""
        return HttpResponseRedirect(reverse("texts:index") + query)
    answer: HttpResponseBase = SearchView.as_view()(request)
    return answer


#: to come before Wagtail's own
urlpatterns = decorate_urlpatterns([path("pages/search/", search)], require_admin_access)
