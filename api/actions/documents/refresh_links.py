"""Keep the links to a text correct in all texts that link to it."""

import json
from uuid import UUID

from django.db import transaction

from api.actions.documents.record_changes import record_changes
from api.documents.article import without_body
from api.documents.encoding import digest, encode
from api.documents.links import body_without_targets, linked
from api.models import Change, Document, FeedPosition
from api.queries.links import PublicTexts, documents_that_link_to, public_texts
from cms.content.rendering import articles_in

#: how many documents are in memory at once
BATCH = 500


@transaction.atomic(savepoint=False)
def refresh_links(*, position: FeedPosition, article: UUID) -> int:
    """Rewrite the links to an article that became public, is no longer so, or has another slug.

    Return how many documents changed; each has a line in the feed. Their text, version and date stay as they
    are: a link's words and its target were approved, and only whether it leads anywhere changes. The number
    of queries does not grow with that of the documents, but for one batch after another.
    """
    linking = documents_that_link_to(article)
    changed = 0
    for start in range(0, len(linking), BATCH):
        documents = list(Document.objects.filter(pk__in=linking[start : start + BATCH]).order_by("pk"))
        bodies = [body_without_targets(document) for document in documents]
        public = public_texts({target for body in bodies for target in articles_in(body)})
        rewritten = [
            document
            for document, body in zip(documents, bodies, strict=True)
            if _rewrite(document, body, public)
        ]
        Document.objects.keep(rewritten, ["full", "brief", "etag"])
        record_changes(position=position, documents=rewritten, type=Change.Type.PUBLISHED)
        changed += len(rewritten)
    return changed


def _rewrite(document: Document, body: list[dict[str, object]], public: PublicTexts) -> bool:
    shown = linked(json.loads(bytes(document.full)) | {"body": body}, public, document.region)
    full = encode(shown)
    if full == bytes(document.full):
        return False
    document.full, document.brief, document.etag = full, encode(without_body(shown)), digest(full)
    return True
