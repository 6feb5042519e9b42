"""What the pages of the admin about one translation have in common."""

from typing import Any

from django.utils.functional import cached_property
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail_localize.models import Translation

from cms.translation.segments.access import translation_for


class TranslationPage(WagtailAdminTemplateMixin):
    """For a view about the translation that the URL names."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def translation(self) -> Translation:
        """The translation, if this user may edit it. Raises Http404 and PermissionDenied."""
        return translation_for(self.request.user, self.kwargs["translation_id"])

    def get_page_title(self) -> str:
        """Name the text and the language, too."""
        text, language = self.translation.source.object_repr, self.translation.target_locale
        return f"{self.page_title}: {text} ({language})"
