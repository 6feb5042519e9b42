"""The links of a text to other texts: there only while the other text is public where this one is."""

import json
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils.html import format_html

from api.documents.encoding import encode
from api.models import Document
from api.queries.links import PublicText, PublicTexts, nearest, public_texts
from cms.content.rendering import articles_in, link_body

Json = dict[str, Any]
Shown = tuple[Document, Json]


def linked(shown: Json, public: PublicTexts, region: str) -> Json:
    """Return a rendered text with its links in force; of any other link the words stay.

    A link leads to an article that readers of this language get on the site of this region, be it in another
    language.
    """
    articles = articles_in(shown["body"])
    found = {article: nearest(public.get(article, ()), shown["language"], region) for article in articles}
    targets = {article: target for article, target in found.items() if target}

    def opening(article: str) -> str:
        return _tag(targets[article]) if article in targets else ""

    return shown | {
        "body": link_body(shown["body"], opening),
        "links": [
            {"id": target.article, "slug": target.slug, "language": target.language}
            for target in targets.values()
        ],
    }


def link_together(shown: Sequence[Shown]) -> list[tuple[Document, Json, bytes]]:
    """Return each text with its links in force, and as `Document.unlinked` keeps it.

    A link from one of these to another counts them as public already. One query, or none without links.
    """
    wanted = {article for _document, content in shown for article in articles_in(content["body"])}
    public = dict(public_texts(wanted))
    for document, content in shown:
        article = str(document.article)
        if article in wanted and document.kind == Document.Kind.ARTICLE:
            text = PublicText(article, document.language, document.region, content["slug"])
            others = [other for other in public.get(article, ()) if other[1:3] != text[1:3]]
            public[article] = [*others, text]
    return [
        (document, linked(content, public, document.region), _kept(content["body"]))
        for document, content in shown
    ]


def body_without_targets(document: Document) -> list[Json]:
    """Return the body of a document in which links have no target yet; [] when it has no links."""
    body: list[Json] = json.loads(bytes(document.unlinked)) if document.unlinked else []
    return body


def _kept(body: list[Json]) -> bytes:
    return encode(body) if articles_in(body) else b""


def _tag(text: PublicText) -> str:
    url = f"{settings.PUBLIC_URL}/api/v1/articles/{text.article}"
    return format_html('<a href="{0}" data-article="{1}" data-slug="{2}">', url, text.article, text.slug)
