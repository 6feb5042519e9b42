"""What links between texts need to know: which texts are public, and under which slugs."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple
from uuid import UUID

from api.models import Document, DocumentLabel
from api.queries.documents import NATIONAL
from cms.content.languages import fallback_chain


class PublicText(NamedTuple):
    """A public article in one language, for one region or for all."""

    article: str
    language: str
    region: str
    slug: str


PublicTexts = Mapping[str, Collection[PublicText]]


def public_texts(articles: Collection[str]) -> PublicTexts:
    """Return what is public of these articles, by their id; one query, or none without articles."""
    found: dict[str, list[PublicText]] = defaultdict(list)
    if not articles:
        return found
    documents = Document.objects.filter(kind=Document.Kind.ARTICLE, article__in=articles)
    for article, *place in documents.order_by("pk").values_list("article", "language", "region", "slug"):
        found[str(article)].append(PublicText(str(article), *place))
    return found


def nearest(texts: Collection[PublicText], language: str, region: str) -> PublicText | None:
    """Return which of these a reader of this language gets on the site of this region; None for none."""
    chain = fallback_chain(language)
    readable = [text for text in texts if text.language in chain and text.region in (NATIONAL, region)]
    return min(readable, key=lambda text: (chain.index(text.language), text.region), default=None)


def documents_that_link_to(article: UUID) -> list[int]:
    """Return the primary keys of the documents that link to this article, public or not, in order."""
    links = DocumentLabel.objects.filter(name=DocumentLabel.Name.LINK, value=str(article))
    return list(links.order_by("document_id").values_list("document_id", flat=True))
