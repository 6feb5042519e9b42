"""What this app registers with Wagtail."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from cms.content.forms import ONLY_SLUG
from cms.content.importing.log_action import LOG_ACTION
from cms.content.meaning.only_the_slug import only_the_slug_is_new
from cms.content.models import Topic
from cms.content.placeholders.control import FEATURE, PlaceholderFeature
from cms.content.rendering.links import ArticleLinkHandler, DocumentLinkHandler
from cms.content.text_pages import texts_unseen_by
from cms.content.views.in_use import refuse_used
from cms.content.views.paste import paste
from cms.content.views.paste_control import FEATURE as PASTE
from cms.content.views.paste_control import PasteFeature
from cms.content.views.readability import readability
from cms.content.views.readability_report import REPORT, ReadabilityReportMenuItem, ReadabilityReportView
from cms.content.views.reports import report_urls
from cms.content.views.word_lists import OnceInTheList, WordListsGroup
from cms.labels.views.notices import LabelNotices


class AddTopicView(OnceInTheList, LabelNotices, CreateView):
    """A new topic."""


class EditTopicView(OnceInTheList, LabelNotices, EditView):
    """A topic that is there."""


class TopicViewSet(SnippetViewSet):
    """Topics, maintained by the national desk."""

    model = Topic
    add_view_class = AddTopicView
    edit_view_class = EditTopicView
    icon = "tag"
    menu_label = _("Topics")
    add_to_admin_menu = False
    list_display = ["name", "slug", "locale"]
    panels = [FieldPanel("name"), FieldPanel("slug")]


hooks.register(ONLY_SLUG, only_the_slug_is_new)
hooks.register("before_delete_snippet", refuse_used)
register_snippet(TopicViewSet)
register_snippet(WordListsGroup)


@hooks.register("construct_page_chooser_queryset")
def choosable(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """Leave the drafts of others out of the page chooser."""
    user: Any = request.user
    return pages.exclude(pk__in=texts_unseen_by(user).values("pk"))


@hooks.register("register_admin_urls")
def editor_urls() -> list[URLPattern]:
    """Register what the editor asks the server; Wagtail admits only users with access to the admin."""
    return [
        path("readability/", readability, name="readability"),
        path("paste/", paste, name="paste"),
        *report_urls(REPORT, ReadabilityReportView, below="readability"),
    ]


@hooks.register("register_reports_menu_item")
def readability_menu_item() -> MenuItem:
    """Put the report beside Wagtail's own reports."""
    return ReadabilityReportMenuItem(_("Readability"), reverse(REPORT), icon_name="list-ul", order=110)


@hooks.register("register_rich_text_features", order=100)
def link_by_article(features: FeatureRegistry) -> None:
    """Render links to articles and files in a form that regional sites can use."""
    features.register_link_type(ArticleLinkHandler)
    features.register_link_type(DocumentLinkHandler)


@hooks.register("register_rich_text_features")
def offer_placeholders(features: FeatureRegistry) -> None:
    """Let editors insert placeholders."""
    features.register_editor_plugin("draftail", FEATURE, PlaceholderFeature())


@hooks.register("register_rich_text_features")
def read_clipboards(features: FeatureRegistry) -> None:
    """Tidy up what editors paste."""
    features.register_editor_plugin("draftail", PASTE, PasteFeature())


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name the import of a draft in a page's history."""
    actions.register_action(LOG_ACTION, _("Import"), _("Loaded from a file"))
