"""Links between articles, in a form that a regional site can turn into its own URL."""

from django.conf import settings
from django.utils.html import escape
from wagtail.documents import rich_text as documents
from wagtail.rich_text.pages import PageLinkHandler

from cms.content.models import ArticlePage
from cms.content.rendering.files import linked_document


class ArticleLinkHandler(PageLinkHandler):
    """A link to an article: `data-article` and `data-slug` identify it; the URL leads to the API."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tag for each link; a link to a page that no longer exists is no link."""
        pages = ArticlePage.objects.in_bulk(
            [attrs["id"] for attrs in attrs_list if attrs.get("id", "").isdigit()]
        )
        return [
            cls._tag(pages.get(int(attrs["id"])) if attrs.get("id", "").isdigit() else None)
            for attrs in attrs_list
        ]

    @staticmethod
    def _tag(page: ArticlePage | None) -> str:
        if page is None:
            return "<a>"
        url = f"{settings.PUBLIC_URL}/api/v1/articles/{page.translation_key}"
        return f'<a href="{url}" data-article="{page.translation_key}" data-slug="{escape(page.slug)}">'


class DocumentLinkHandler(documents.DocumentLinkHandler):
    """A link to a file, at the address of its frozen bytes; Wagtail's own tells that it refers to one."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tag for each link; to a file that the text was frozen without there is none."""
        files = [linked_document(attrs.get("id")) for attrs in attrs_list]
        return [f'<a href="{escape(file.url)}">' if file else "<a>" for file in files]
