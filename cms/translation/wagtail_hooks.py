"""What this app registers with Wagtail."""

from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from cms.audit.sentences import LogSentence, register_sentences
from cms.content.uses import WHERE_USED
from cms.translation import help_hooks  # noqa: F401 - its hooks are registered on import
from cms.translation.locales import UsedLocales, locale_uses
from cms.translation.sentences import TEXT_KEPT, SaveOverrideView, SaveSentenceView
from cms.translation.views import (
    SeenTranslationsView,
    SubmitSeenPageView,
    UpdateTranslationsAsDraftView,
    refuse_alias,
)

hooks.register(WHERE_USED, locale_uses)
# it asks the database twice for each line of a list of pages; the page itself has these buttons, and the desk
LISTED = hooks._hooks["register_page_listing_more_buttons"]  # noqa: SLF001 - Wagtail has no way to take one back
LISTED[:] = [one for one in LISTED if one[0] is not page_listing_more_buttons]


@hooks.register("register_admin_urls", order=-1)
def replace_wagtail_localize_urls() -> list[URLPattern]:
    """Register our views before wagtail-localize's own at the same URLs."""
    return [
        path(
            "localize/update/<int:translation_source_id>/",
            UpdateTranslationsAsDraftView.as_view(),
            name="update_translations_as_draft",
        ),
        path("localize/submit/page/<int:page_id>/", SubmitSeenPageView.as_view()),
        path("locales/delete/<int:pk>/", UsedLocales("wagtaillocales", url_prefix="locales").delete_view),
        path("localize/reports/translations/", SeenTranslationsView.as_view()),
        path("localize/reports/translations/results/", SeenTranslationsView.as_view(results_only=True)),
        path("localize/page/<int:page_id>/convert_to_alias/", refuse_alias, name="refuse_alias"),
        path(
            "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
            SaveSentenceView.as_view(),
            name="save_sentence",
        ),
        path(
            "localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/",
            SaveOverrideView.as_view(),
            name="save_override",
        ),
    ]


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged of translations in the history of a page.

    One is a translator's text that is no longer in the translation.
    """
    register_sentences(
        actions,
        "translation",
        {
            "confirm_machine_text": LogSentence(
                gettext_lazy("Read what a machine translated"),
                gettext_lazy("Read what a machine translated; number of sentences: %(sentences)s"),
            ),
        },
    )

    @actions.register_action(TEXT_KEPT)
    class KeptTextFormatter(LogFormatter):
        """The entry for one such text."""

        label: Promise | str = gettext_lazy("Keep a translator's words")

        def format_message(self, log_entry: Any) -> str:
            """Return the entry with the text."""
            return _("Kept of a translation: “%(text)s”") % {"text": log_entry.data["text"]}


@hooks.register("insert_global_admin_css")
def direction_style() -> SafeString:
    """Add the styles for right-to-left translations."""
    return format_html('<link rel="stylesheet" href="{}">', static("translation/direction.css"))


@hooks.register("insert_global_admin_js")
def direction_script() -> SafeString:
    """Tell the translation editor which languages run from right to left."""
    return format_html(
        '<script src="{}" data-right-to-left="{}"></script>',
        static("translation/direction.js"),
        " ".join(settings.LANGUAGES_BIDI),
    )
