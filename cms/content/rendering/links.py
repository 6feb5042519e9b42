"""Links in rich text: to articles by their id alone, to files by their URL."""

from django.conf import settings
from django.utils.html import escape
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from cms.content.models import ArticlePage
from cms.content.rendering.linked import SCHEME
from cms.media.models import EditorialDocument


class ArticleLinkHandler(PageLinkHandler):
    """A link to an article by its id alone: `linked.py` gives it its target."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tag for each link; one to what is no article (any more) has no id."""
        pages = ArticlePage.objects.in_bulk(
            [attrs["id"] for attrs in attrs_list if attrs.get("id", "").isdigit()]
        )
        return [
            cls._tag(pages.get(int(attrs["id"])) if attrs.get("id", "").isdigit() else None)
            for attrs in attrs_list
        ]

    @staticmethod
    def _tag(page: ArticlePage | None) -> str:
        return f'<a href="{SCHEME}:{page.translation_key if page else ""}">'


class DocumentLinkHandler(LinkHandler):
    """A link to a file, with its absolute URL."""

    identifier = "document"

    @staticmethod
    def get_model() -> type[EditorialDocument]:
        """Return the model of the files that can be linked to."""
        return EditorialDocument

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tag for each link; a link to a file that no longer exists is no link."""
        files = cls.get_many(attrs_list)
        return [f'<a href="{escape(settings.PUBLIC_URL + file.url)}">' if file else "<a>" for file in files]
