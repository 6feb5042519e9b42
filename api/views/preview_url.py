"""The URL with which a site shows a draft in its own design."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from api.preview_tokens import LIFETIME, preview_token
from api.queries.drafts import draft_reference
from cms.content.models import TextPage
from cms.content.text_pages import text_pages


class PreviewUrlView(WagtailAdminTemplateMixin, TemplateView):
    """Shows a URL that works for an hour: each time a new one, of the newest draft. For its editors."""

    page_title = _("Preview for a site")
    header_icon = "view"
    template_name = "api/admin/preview.html"
    http_method_names = ["get", "head"]

    @cached_property
    def page(self) -> TextPage:
        """The text. Raises Http404, and PermissionDenied without the permission to edit it."""
        found = text_pages().filter(pk=self.kwargs["page_id"])
        text: TextPage = get_object_or_404(found.select_related("locale").specific())
        user: Any = self.request.user
        if not text.permissions_for_user(user).can_edit():
            raise PermissionDenied
        return text

    def get_page_subtitle(self) -> str:
        """Return the title of the text."""
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Link back to the text."""
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the URL and until when it works."""
        reference = draft_reference(self.page)
        return super().get_context_data(
            page=self.page,
            reference=reference,
            preview_url=f"{settings.PUBLIC_URL}/api/v1/previews/{preview_token(reference)}",
            until=timezone.now() + LIFETIME,
            **kwargs,
        )
