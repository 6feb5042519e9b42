"""The ways in from Wagtail to files, machine and help."""

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
_ONE = "translations/<int:translation_id>"
_LOCALIZE = "localize/translate/<int:translation_id>"


@hooks.register("register_admin_urls", order=-1)
def translation_urls() -> list[URLPattern]:
    """Our own, and before them those that stand in the place of wagtail-localize's: it is asked first."""
    return [
        path(f"{_LOCALIZE}/pofile/upload/", TranslationFilesView.as_view()),
        path(f"{_LOCALIZE}/pofile/download/", TranslationFileView.as_view()),
        path(f"{_LOCALIZE}/machine_translate/", PrefillView.as_view()),
        path(f"{_ONE}/help/", TranslationHelpView.as_view(), name="translation_help"),
        path(f"{_ONE}/files/", TranslationFilesView.as_view(), name="translation_files"),
        path(f"{_ONE}/files/<slug:format_name>/", TranslationFileView.as_view(), name="translation_file"),
        path(f"{_ONE}/prefill/", PrefillView.as_view(), name="translation_prefill"),
        path(
            "translations/files/<slug:format_name>/", TranslationsZipView.as_view(), name="translations_zip"
        ),
    ]


@hooks.register("insert_editor_js")
def ways_out_of_the_translation_editor() -> str:
    """Put links above wagtail-localize's editor, which has no other place for them."""
    return format_html(
        '<script src="{}" defer data-help="{}" data-help-label="{}" '
        'data-files="{}" data-files-label="{}"></script>',
        static("translation/editor-links.js"),
        reverse("translation_help", args=[0]),
        _("Help with this translation"),
        reverse("translation_files", args=[0]),
        _("Translate in your own tool"),
    )
