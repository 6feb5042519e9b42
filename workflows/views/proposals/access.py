"""Access to these pages: the desks of regions and the national desk."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem

from cms.content.models import ArticlePage
from cms.content.text_pages import texts_visible_to
from workflows.errors import NotAllowed
from workflows.permissions import can_see_proposals, desk_regions


class DeskAccess:
    """For a page that any desk may open; its content depends on the desk."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def is_national(self) -> bool:
        """Whether this person sees the proposals of all regions."""
        return can_see_proposals(self.request.user)

    @cached_property
    def regions(self) -> set[str]:
        """The codes of the regions at whose desk this person works."""
        return desk_regions(self.request.user)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise NotAllowed for people who are at no desk."""
        if not self.is_national and not self.regions:
            raise NotAllowed(_("You may not see this."))
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views


class NationalText(DeskAccess):
    """For a page about the national text that the URL names."""

    @cached_property
    def page(self) -> ArticlePage:
        """The article that is or was public, for who works on it as a draft too.

        Raises Http404 for any other page, and for a region's own.
        """
        page: ArticlePage = get_object_or_404(
            ArticlePage.objects.select_related("locale"), pk=self.kwargs["page_id"]
        )
        was_public = page.first_published_at is not None
        seen = was_public or texts_visible_to(self.request.user).filter(pk=page.pk).exists()
        if page.own_region or not seen:
            raise Http404
        return page


class RegionMenuItem(MenuItem):
    """Shown to people at the desk of a region."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person is at such a desk."""
        user: Any = request.user
        return bool(desk_regions(user))


class NationalMenuItem(MenuItem):
    """Shown to the national desk."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may see all proposals."""
        user: Any = request.user
        return can_see_proposals(user)
