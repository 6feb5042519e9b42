"""Store rendered documents, and record them in the feed."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from api.actions.documents.explain_terms import explain_terms
from api.actions.documents.index_documents import index_documents
from api.actions.documents.label_documents import label_documents
from api.actions.documents.record_changes import record_changes
from api.documents.article import without_body
from api.documents.encoding import digest, encode, utc
from api.documents.links import link_together
from api.models import Change, Document, FeedPosition
from api.queries.versions import next_versions

Shown = tuple[Document, dict[str, Any]]
STORED = [
    *("approval", "has_placeholders", "version", "updated_at"),
    *("slug", "title", "etag", "brief", "full", "unlinked"),
]

UNSEEN = ["approval", "has_placeholders", "unlinked"]


@transaction.atomic(savepoint=False)
def store_documents(
    *, position: FeedPosition, shown: Sequence[Shown], lost: Collection[str] = ()
) -> list[Document]:
    """Store what documents of one text show now, each as its next version, with a line in the feed.

    Links to other texts get their target here, where it is known who is public for whom.
    The documents of these regions (`lost`) have lost something that was withdrawn.
    Return those that are new. One that shows what it showed has no new version and no line. The glossary is
    national: a region's documents add nothing to it. The number of queries does not grow with that of the
    documents.
    """
    versions, now = _next(shown), timezone.now()
    new: list[Shown] = []
    changed: list[Shown] = []
    unchanged: list[Shown] = []
    linking: list[Shown] = []
    for document, content, unlinked in link_together(shown):
        links_differ, document.unlinked = unlinked != bytes(document.unlinked), unlinked
        if document.pk and encode(content) == bytes(document.full):
            unchanged.append((document, content))
            linking += [(document, content)] if links_differ else []
            continue
        document.version, document.updated_at = versions[document.region], now
        content |= {"version": document.version, "updatedAt": utc(now)}
        document.full, document.brief = encode(content), encode(without_body(content))
        document.etag = digest(document.full)
        document.slug, document.title = content["slug"], content["title"]
        (changed if document.pk else new).append((document, content))
    _write(new, changed, unchanged)
    written = [*new, *changed]
    # a link may lead to another text than before though nothing is seen of it: neither of them is public
    label_documents(new=new, changed=[*changed, *linking])
    index_documents(shown=[*written, *unchanged])
    for document, content in [*changed, *unchanged, *(pair for pair in new if pair[1]["terms"])]:
        if not document.region:
            explain_terms(document=document, terms=content["terms"])
    documents = [document for document, _content in written]
    record_changes(position=position, documents=documents, type=Change.Type.PUBLISHED, lost=lost)
    return documents


def _next(shown: Sequence[Shown]) -> dict[str, int]:
    regions = [document.region for document, _content in shown]
    first = shown[0][0] if shown else None
    return next_versions(first.article, first.language, regions) if first else {}


def _write(new: Sequence[Shown], changed: Sequence[Shown], unchanged: Sequence[Shown]) -> None:
    Document.objects.bulk_create([document for document, _content in new])
    Document.objects.keep([document for document, _content in changed], STORED)
    Document.objects.keep([document for document, _content in unchanged], UNSEEN)
