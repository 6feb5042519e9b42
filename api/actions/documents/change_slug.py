"""Record that a text is public under another slug than before."""

import json
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from api.actions.documents.record_changes import record_changes
from api.documents.article import without_body
from api.documents.encoding import digest, encode
from api.models import Change, Document, DocumentLabel, FeedPosition, FormerSlug


@transaction.atomic(savepoint=False)
def change_slug(
    *, position: FeedPosition, document: Document, former: str, known: Iterable[FormerSlug]
) -> None:
    """From now on the document's slug means its text; `former`, if it had one, still leads to it.

    `known` are the former slugs of this text and of any other that had this slug. Such a text no longer names
    it; each of its documents that changes has a line in the feed.
    """
    if former:
        FormerSlug.objects.keep([document], former)
    for row in known:
        if row.article != document.article:
            row.delete()
            _let_go(position, row.article, document)


def _let_go(position: FeedPosition, article: UUID, taker: Document) -> None:
    documents = Document.objects.of_article(article).filter(language=taker.language).order_by("pk")
    changed = [document for document in documents if _rewrite(document, taker.slug)]
    slugs = DocumentLabel.objects.filter(name=DocumentLabel.Name.SLUG, value=taker.slug)
    slugs.filter(document__in=changed).delete()
    Document.objects.keep(changed, ["full", "brief", "etag"])
    record_changes(position=position, documents=changed, type=Change.Type.PUBLISHED)


def _rewrite(document: Document, slug: str) -> bool:
    shown = json.loads(bytes(document.full))
    if slug not in shown["formerSlugs"]:
        return False
    shown["formerSlugs"].remove(slug)
    document.full, document.brief = encode(shown), encode(without_body(shown))
    document.etag = digest(document.full)
    return True
