"""Links in rich text: to articles by their id alone, to files by their URL."""

from django.utils.html import escape
from wagtail.documents import rich_text as documents
from wagtail.rich_text.pages import PageLinkHandler

from cms.content.models import ArticlePage
from cms.content.rendering.files import linked_document
from cms.content.rendering.linked import SCHEME


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


class DocumentLinkHandler(documents.DocumentLinkHandler):
    """A link to a file, at the address of its frozen bytes; Wagtail's own tells that it refers to one."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tag for each link; to a file that the text was frozen without there is none."""
        files = [linked_document(attrs.get("id")) for attrs in attrs_list]
        return [f'<a href="{escape(file.url)}">' if file else "<a>" for file in files]
