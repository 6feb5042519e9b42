"""The meaning of an article at one moment, and the digest by which two moments are compared.

`cms/content/meaning/reader_view.py` says what counts.
"""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.blocks import StreamValue

from cms.content.meaning.reader_view import meaning
from cms.content.models import TextPage
from cms.content.placeholders.places import placeholders_of
from cms.content.placeholders.wording import placeholder_wording
from cms.content.uploads import files_of

SCHEMA = 1

Snapshot = dict[str, Any]


def article_snapshot(page: TextPage) -> Snapshot:
    """Return everything a reader sees of this article, as plain JSON.

    `measures` of the files are those of the uploads; freezing replaces them by those of the frozen bytes.
    `placeholders` is the wording that stands in for a region's own details, if the text has placeholders.
    """
    wording = placeholder_wording(placeholders_of(page), page.locale.language_code)
    content = {
        "schema": SCHEMA,
        "article": str(page.translation_key),
        "language": page.locale.language_code,
        "title": page.title,
        "summary": page.summary,
        "body": _blocks(page.body),
        "sources": _blocks(page.sources),
        "audience": sorted(page.audience),
        "sectors": sorted(page.sectors),
        "topics": sorted(topic.slug for topic in page.topics.all()),
        "validUntil": page.valid_until.isoformat() if page.valid_until else None,
        **files_of(page.body),
        **({"placeholders": wording} if wording else {}),
        **page.further_meaning(),
    }
    snapshot: Snapshot = json.loads(
        json.dumps(content, cls=DjangoJSONEncoder)
    )  # dates become text, as they are stored
    return snapshot


def snapshot_digest(snapshot: Snapshot) -> str:
    """Return the SHA-256 of a snapshot's meaning, as 64 hexadecimal characters."""
    canonical = json.dumps(meaning(snapshot), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def terms_digest(terms: list[Snapshot]) -> str:
    """Return the SHA-256 of a text's terms and explanations, wherever they occur; "" when it has none."""
    contents = [{name: value for name, value in term.items() if name != "places"} for term in terms]
    canonical = json.dumps(contents, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest() if terms else ""


def article_digest(page: TextPage) -> str:
    """Return the digest of an article as it is in memory."""
    return snapshot_digest(article_snapshot(page))


def _blocks(stream: StreamValue) -> list[dict[str, Any]]:
    """Serialise each block through its definition, so that old and new stored forms come out alike."""
    return [
        {"type": child.block_type, "id": child.id, "value": child.block.get_prep_value(child.value)}
        for child in stream
    ]
