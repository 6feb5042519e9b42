"""Keep true what the languages of one article say of each other."""

import json
from uuid import UUID

from django.db import transaction

from api.actions.record_change import record_change
from api.documents.article import in_order, translation, without_body
from api.documents.encoding import digest, encode
from api.models import Change, Document, FeedPosition
from api.queries.translations import behind


@transaction.atomic
def refresh_siblings(*, position: FeedPosition, article: UUID, region: str) -> list[Document]:
    """Rewrite `availableLanguages` and `translation` where they are no longer true; return what changed.

    The text itself, its version and its date stay as they are. A translation that may not be shown while it
    is behind its source is taken away. Each change gets a line in the feed.
    """
    family = list(Document.objects.of_article(article).filter(region=region).select_related("approval__text"))
    late = behind(article, family)
    shown = [document for document in family if not late.get(document.approval_id)]
    languages = in_order([document.language for document in shown])
    changed = [
        document
        for document in shown
        if _rewrite(document, languages, up_to_date=document.approval_id not in late)
    ]
    for document in changed:
        document.save(update_fields=["full", "brief", "etag"])
        record_change(position=position, document=document, type=Change.Type.PUBLISHED)
    for document in family:
        if document not in shown:
            record_change(position=position, document=document, type=Change.Type.WITHDRAWN)
            document.delete()
    return changed


def _rewrite(document: Document, languages: list[str], *, up_to_date: bool) -> bool:
    stored = bytes(document.full)
    shown = json.loads(stored)
    shown["availableLanguages"] = languages
    shown["translation"] = translation(document.language, up_to_date=up_to_date)
    full = encode(shown)
    if full == stored:
        return False
    document.full, document.brief, document.etag = full, encode(without_body(shown)), digest(full)
    return True
