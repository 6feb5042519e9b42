"""Bring what can be heard of a text in line with the recordings of it."""

import json
from uuid import UUID

from django.db import transaction

from api.actions.documents.store_documents import store_documents
from api.documents.article import audio_lines
from api.documents.links import body_without_targets
from api.documents.supplement import without_supplements
from api.models import Document, FeedPosition
from workflows.queries.recordings.in_force import audio_of


@transaction.atomic(savepoint=False)
def refresh_audio(*, article: UUID, language: str) -> None:
    """Rewrite what the documents of a text, for all regions, say of its recordings: each a new version.

    The words stay as they were approved: a recording asks for no new round. Nothing is written where nothing
    is heard or lost. Call it inside the transaction that changed a recording, after the page is locked.
    """
    position = FeedPosition.objects.lock()
    documents = Document.objects.of_article(article).filter(language=language).order_by("pk")
    shown, audio = [], {}
    for document in documents.select_related("approval__text"):
        text = document.approval.text
        if text.pk not in audio:
            audio[text.pk] = audio_lines(audio_of(text.content, text.digest), language)
        content = json.loads(bytes(document.full))
        body = body_without_targets(document) or content["body"]
        lines = without_supplements(audio[text.pk], body)
        if lines != content.get("audio"):
            shown.append((document, {**content, "body": body, "audio": lines}))
    store_documents(position=position, shown=shown)
