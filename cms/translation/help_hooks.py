"""Registers files, machine translation and the help page with Wagtail."""

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from cms.translation.exchange.views import TranslationFilesView, TranslationFileView, TranslationsZipView
from cms.translation.help.notice import warn_of_machine_text
from cms.translation.help.views import TranslationHelpView
from cms.translation.machine.budgets import WordBudgetViewSet
from cms.translation.machine.views import PrefillView

register_snippet(WordBudgetViewSet)
hooks.register("before_edit_page", warn_of_machine_text, order=-1)
_TRANSLATION = "translations/<int:translation_id>"
_LOCALIZE = "localize/translate/<int:translation_id>"


@hooks.register("register_admin_urls", order=-1)
def translation_urls() -> list[URLPattern]:
    """Register our URLs, first those that replace wagtail-localize's: its own are tried later."""
    return [
        path(f"{_LOCALIZE}/pofile/upload/", TranslationFilesView.as_view()),
        path(f"{_LOCALIZE}/pofile/download/", TranslationFileView.as_view()),
        path(f"{_LOCALIZE}/machine_translate/", PrefillView.as_view()),
        path(f"{_TRANSLATION}/help/", TranslationHelpView.as_view(), name="translation_help"),
        path(f"{_TRANSLATION}/files/", TranslationFilesView.as_view(), name="translation_files"),
        path(
            f"{_TRANSLATION}/files/<slug:format_name>/",
            TranslationFileView.as_view(),
            name="translation_file",
        ),
        path(f"{_TRANSLATION}/prefill/", PrefillView.as_view(), name="translation_prefill"),
        path(
            "translations/files/<slug:format_name>/", TranslationsZipView.as_view(), name="translations_zip"
        ),
    ]


@hooks.register("insert_editor_js")
def add_editor_links() -> str:
    """Add links above wagtail-localize's editor, which has no other place for them."""
    return format_html(
        '<script src="{}" defer data-help="{}" data-help-label="{}" '
        'data-files="{}" data-files-label="{}"></script>',
        static("translation/editor-links.js"),
        reverse("translation_help", args=[0]),
        _("Help with this translation"),
        reverse("translation_files", args=[0]),
        _("Translate in your own tool"),
    )
