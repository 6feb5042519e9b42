"""Keep what the language versions of an article say about each other correct."""

import json
from uuid import UUID

from django.db import transaction

from api.actions.documents.record_changes import record_changes
from api.actions.documents.remove_documents import remove_documents
from api.documents.article import in_order, translation, without_body
from api.documents.encoding import digest, encode
from api.models import Change, Document, FeedPosition
from api.queries.documents import NATIONAL
from api.queries.translations import stale_by_approval


@transaction.atomic(savepoint=False)
def refresh_language_versions(*, position: FeedPosition, article: UUID) -> list[Document]:
    """Rewrite `availableLanguages` and `translation` where they are no longer true; return what changed.

    The text itself, its version and its date stay as they are. A translation that may not be shown while it
    is stale is removed. Each change gets a line in the feed. A region has the languages of
    the national text and of its own documents. What is being withdrawn counts no more, and gets no line but
    its own.
    """
    documents = Document.objects.of_article(article).select_related("approval")
    language_versions = list(documents.filter(approval__withdrawn_at=None).order_by("pk"))
    stale = stale_by_approval(article, language_versions)
    shown = [document for document in language_versions if not stale.get(document.approval_id)]
    changed = [
        document
        for document in shown
        if _rewrite(document, _languages(document, shown), up_to_date=document.approval_id not in stale)
    ]
    Document.objects.keep(changed, ["full", "brief", "etag"])
    record_changes(position=position, documents=changed, type=Change.Type.PUBLISHED)
    hidden = [document for document in language_versions if stale.get(document.approval_id)]
    if hidden:
        remove_documents(position=position, documents=hidden)
    return changed


def _languages(document: Document, shown: list[Document]) -> list[str]:
    return in_order(
        list({version.language for version in shown if version.region in (NATIONAL, document.region)})
    )


def _rewrite(document: Document, languages: list[str], *, up_to_date: bool) -> bool:
    current = {
        "availableLanguages": languages,
        "translation": translation(document.language, up_to_date=up_to_date),
    }
    stored = json.loads(bytes(document.brief))  # without the body: there may be a document for each region
    if all(stored[name] == value for name, value in current.items()):
        return False
    shown = json.loads(bytes(document.full)) | current
    document.full, document.brief = encode(shown), encode(without_body(shown))
    document.etag = digest(document.full)
    return True
