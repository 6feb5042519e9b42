"""The ways in from Wagtail's editor."""

from django.conf import settings
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from cms.translation.views import UpdateTranslationsAsDraftView


@hooks.register("register_admin_urls", order=-1)
def update_translations_as_draft() -> list[URLPattern]:
    """Stand before wagtail-localize's own page at the same address."""
    view = UpdateTranslationsAsDraftView.as_view()
    return [path("localize/update/<int:translation_source_id>/", view, name="update_translations_as_draft")]


@hooks.register("insert_global_admin_css")
def direction_style() -> SafeString:
    """Let translations be written from right to left."""
    return format_html('<link rel="stylesheet" href="{}">', static("translation/direction.css"))


@hooks.register("insert_global_admin_js")
def direction_script() -> SafeString:
    """Tell the translation editor which languages run from right to left."""
    return format_html(
        '<script src="{}" data-right-to-left="{}"></script>',
        static("translation/direction.js"),
        " ".join(settings.LANGUAGES_BIDI),
    )
