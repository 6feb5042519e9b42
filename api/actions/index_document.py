"""Make a document findable by its words."""

from typing import Any

from django.db import transaction
from django.db.models import F

from api.documents.searchable import searchable, stems_of
from api.models import Document, SearchEntry, SearchVariant, SearchWord
from cms.content.misspelling import shortened, sound
from cms.content.stemming import base

BATCH = 500


@transaction.atomic
def index_document(*, document: Document, shown: dict[str, Any] | None) -> None:
    """Keep the words of what a document shows, in the place of those before; None takes them away.

    The feed's position must be locked by this transaction: two writers would count the same word at once.
    """
    before = SearchEntry.objects.filter(document=document).values_list("words", flat=True).first()
    old = stems_of(before or "")
    new = searchable(shown, kind=document.kind, region=document.region) if shown else None
    stems = new.stems if new else frozenset()
    _count(base(document.language), stems - old, old - stems)
    if new is None:
        SearchEntry.objects.filter(document=document).delete()
        return
    SearchEntry.objects.update_or_create(
        document=document,
        defaults={
            "title": new.title,
            "summary": new.summary,
            "often": new.often,
            "words": new.words,
        },
    )


def _count(language: str, added: frozenset[str], removed: frozenset[str]) -> None:
    words = SearchWord.objects.filter(language=language)
    known = set(words.filter(word__in=added).values_list("word", flat=True))
    words.filter(word__in=known).update(documents=F("documents") + 1)
    words.filter(word__in=removed).update(documents=F("documents") - 1)
    words.filter(word__in=removed, documents=0).delete()
    made = SearchWord.objects.bulk_create(
        [SearchWord(language=language, word=word, documents=1) for word in sorted(added - known)],
        batch_size=BATCH,
    )
    SearchVariant.objects.bulk_create(
        [
            SearchVariant(word=word, variant=variant)
            for word in made
            for variant in sorted(shortened(sound(word.word, language), 1))
        ],
        batch_size=BATCH,
    )
