"""The ways in from Wagtail's editor."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.log_actions import LogActionRegistry
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.content.importing.log_action import LOG_ACTION
from cms.content.models import Topic
from cms.content.rendering.links import ArticleLinkHandler, DocumentLinkHandler


class TopicViewSet(SnippetViewSet):
    """Topics, kept by the national desk."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    add_to_admin_menu = False
    list_display = ["name", "slug", "locale"]
    panels = [FieldPanel("name"), FieldPanel("slug")]


register_snippet(TopicViewSet)


@hooks.register("register_rich_text_features", order=100)
def link_by_article(features: FeatureRegistry) -> None:
    """Render links to articles and files in a form that regional sites can use."""
    features.register_link_type(ArticleLinkHandler)
    features.register_link_type(DocumentLinkHandler)


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Say in a page's history that a draft came from a file."""
    actions.register_action(LOG_ACTION, _("Import"), _("Loaded from a file"))
