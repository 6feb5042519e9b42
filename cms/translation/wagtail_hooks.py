"""The ways in from Wagtail's editor."""

from django.urls import URLPattern, path
from wagtail import hooks

from cms.translation import help_hooks  # noqa: F401 - its hooks are registered on import
from cms.translation.views import UpdateTranslationsAsDraftView


@hooks.register("register_admin_urls", order=-1)
def update_translations_as_draft() -> list[URLPattern]:
    """Stand before wagtail-localize's own page at the same address."""
    view = UpdateTranslationsAsDraftView.as_view()
    return [path("localize/update/<int:translation_source_id>/", view, name="update_translations_as_draft")]
