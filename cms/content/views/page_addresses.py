"""Wagtail's pages that would tell anybody in the admin the title of a text, for those who may see it.

Only URLs import this: Wagtail's list of them is made on import, and asks hooks for more.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access
from wagtail.admin.forms.choosers import ExternalLinkChooserForm, URLOrAbsolutePathField
from wagtail.admin.urls import urlpatterns as admin_patterns
from wagtail.admin.urls.pages import urlpatterns as page_patterns
from wagtail.admin.views.chooser import ExternalLinkView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.content.text_pages import texts_unseen_by
from cms.content.views.bulk import bulk_action

#: what each address names: a page, or (`id`) those that were ticked
SHOWING = {
    "wagtailadmin_explore": "parent_page_id",
    "wagtailadmin_explore_results": "parent_page_id",
    "wagtailadmin_choose_page_child": "parent_page_id",
    "wagtailadmin_choose_page_chosen_multiple": "id",
}
SHOWING_BELOW_PAGES = {"move_confirm": "page_to_move_id"}


class TypedAddressField(URLOrAbsolutePathField):
    """Takes no address at all for an empty one; Wagtail's own fails on it."""

    def to_python(self, value: str | None) -> Any:
        """Return what was typed."""
        return super().to_python(value or "")


class TypedLinkForm(ExternalLinkChooserForm):
    """Wagtail's form for a link to outside."""

    url = TypedAddressField(required=True, label="URL")


def _named(request: HttpRequest, parameter: str, kwargs: dict[str, Any]) -> list[int]:
    values = request.GET.getlist("id") if parameter == "id" else [kwargs[parameter]]
    try:
        return [int(value) for value in values]
    except ValueError as error:
        raise Http404 from error


def _guarded(pattern: URLPattern, parameter: str, before: str = "") -> URLPattern:
    view: Callable[..., HttpResponseBase] = pattern.callback

    @wraps(view)
    def for_who_may_see(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user: Any = request.user
        if texts_unseen_by(user).filter(pk__in=_named(request, parameter, kwargs)).exists():
            raise Http404
        return view(request, *args, **kwargs)

    return path(f"{before}{pattern.pattern}", for_who_may_see, pattern.default_args, pattern.name)


def _with_names(patterns: list[Any], names: dict[str, str], before: str = "") -> list[URLPattern]:
    return [
        _guarded(one, names[one.name], before)
        for one in patterns
        if isinstance(one, URLPattern) and one.name in names
    ]


#: to be included before Wagtail's own
urlpatterns = decorate_urlpatterns(
    [
        path("bulk/<str:app_label>/<str:model_name>/<str:action>/", bulk_action),
        path("choose-external-link/", ExternalLinkView.as_view(form_class=TypedLinkForm)),
        *_with_names(admin_patterns, SHOWING),
        *_with_names(page_patterns, SHOWING_BELOW_PAGES, "pages/"),
    ],
    require_admin_access,
)
