"""Give the public texts on a topic its new slug."""

import json
from collections.abc import Sequence

from django.db import transaction

from api.actions.documents.record_changes import record_changes
from api.documents.article import without_body
from api.documents.encoding import digest, encode
from api.models import Change, Document, DocumentLabel, FeedPosition

BATCH = 500


@transaction.atomic(savepoint=False)
def relabel_topic(*, slug: str, former: Sequence[str]) -> int:
    """Rewrite `topics` where it still has a former slug; return how many documents changed.

    Each has a line in the feed. Text, version, date and approval stay as they are: readers approved the
    topic, and this is a label of it. The former slug still finds them. Queries grow with the batches only.
    """
    position = FeedPosition.objects.lock()
    labels = DocumentLabel.objects.filter(name=DocumentLabel.Name.TOPIC, value__in=former)
    pks = sorted(set(labels.values_list("document", flat=True)))
    changed = 0
    for start in range(0, len(pks), BATCH):
        documents = Document.objects.filter(pk__in=pks[start : start + BATCH]).order_by("pk")
        rewritten = [document for document in documents if _rewrite(document, slug, former)]
        Document.objects.keep(rewritten, ["full", "brief", "etag"])
        DocumentLabel.objects.bulk_create(
            DocumentLabel(document=document, name=DocumentLabel.Name.TOPIC, value=slug)
            for document in rewritten
        )
        record_changes(position=position, documents=rewritten, type=Change.Type.PUBLISHED)
        changed += len(rewritten)
    return changed


def _rewrite(document: Document, slug: str, former: Sequence[str]) -> bool:
    shown = json.loads(bytes(document.full))
    if set(shown["topics"]).isdisjoint(former):
        return False
    shown["topics"] = sorted({slug if topic in former else topic for topic in shown["topics"]})
    document.full, document.brief = encode(shown), encode(without_body(shown))
    document.etag = digest(document.full)
    return True
