"""Keep true what the languages of one article say of each other."""

import json
from uuid import UUID

from django.db import transaction

from api.actions.record_change import record_change
from api.documents.article import in_order, translation, without_body
from api.documents.encoding import digest, encode
from api.models import Change, Document, FeedPosition
from api.queries.documents import NATIONAL
from api.queries.translations import is_up_to_date, source_of
from workflows.queries.approval_record import approval_record


@transaction.atomic
def refresh_siblings(*, position: FeedPosition, article: UUID) -> list[Document]:
    """Rewrite `availableLanguages` and `translation` where they are no longer true; return what changed.

    The text itself, its version and its date stay as they are. Each changed document gets a line in the feed.
    A region has the languages of the national text and of its own documents.
    """
    family = list(Document.objects.of_article(article).select_related("approval").order_by("pk"))
    source = source_of(family)
    changed = []
    for document in family:
        languages = in_order(
            list({one.language for one in family if one.region in (NATIONAL, document.region)})
        )
        up_to_date = is_up_to_date(approval_record(document.approval), source)
        if _rewrite(document, languages, up_to_date=up_to_date):
            document.save(update_fields=["full", "brief", "etag"])
            record_change(position=position, document=document, type=Change.Type.PUBLISHED)
            changed.append(document)
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
