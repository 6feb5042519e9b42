"""Store the words by which a search finds documents."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Case, F, Value, When

from api.documents.searchable import searchable, stems_of
from api.models import Document, SearchEntry, SearchVariant, SearchWord
from cms.content.words.misspelling import phonetic_key, shortened
from cms.readability.languages import base_language

BATCH = 500
COLUMNS = ["title", "summary", "often", "words"]


@transaction.atomic(savepoint=False)
def index_documents(*, shown: Sequence[tuple[Document, dict[str, Any] | None]]) -> None:
    """Store the words of what documents show, replacing the earlier ones; None removes them.

    The feed's position must be locked by this transaction: two writers would count the same word at once.
    """
    before = SearchEntry.objects.in_bulk([document.pk for document, _content in shown])
    more: dict[str, Counter[str]] = defaultdict(Counter)
    entries, removed = [], []
    for document, content in shown:
        earlier = before.get(document.pk)
        entry = _entry(document, content) if content else None
        counts = more[base_language(document.language)]
        counts.update(stems_of(entry.words) if entry else ())
        counts.subtract(stems_of(earlier.words) if earlier else ())
        if entry is None:
            removed.append(document.pk)
        elif earlier is None or any(getattr(entry, name) != getattr(earlier, name) for name in COLUMNS):
            entries.append(entry)
    for language, counts in more.items():
        _count(language, {word: number for word, number in counts.items() if number})
    SearchEntry.objects.filter(pk__in=removed).delete()
    SearchEntry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=["document"], update_fields=COLUMNS
    )


def _entry(document: Document, content: dict[str, Any]) -> SearchEntry:
    columns = searchable(content, kind=document.kind, region=document.region)
    return SearchEntry(document=document, **{name: getattr(columns, name) for name in COLUMNS})


def _count(language: str, more: Mapping[str, int]) -> None:
    """Count so many documents more (or fewer) for each word."""
    words = SearchWord.objects.filter(language=language)
    known = set(words.filter(word__in=more).values_list("word", flat=True))
    by_number: dict[int, list[str]] = defaultdict(list)
    for word in known:
        by_number[more[word]].append(word)
    cases = [When(word__in=group, then=Value(number)) for number, group in by_number.items()]
    words.filter(word__in=known).update(documents=F("documents") + Case(*cases, default=Value(0)))
    words.filter(word__in=known, documents=0).delete()
    new = sorted(more.keys() - known)
    made = SearchWord.objects.bulk_create(
        [SearchWord(language=language, word=word, documents=more[word]) for word in new],
        batch_size=BATCH,
    )
    SearchVariant.objects.bulk_create(
        [
            SearchVariant(word=word, variant=variant)
            for word in made
            for variant in sorted(shortened(phonetic_key(word.word, language), 1))
        ],
        batch_size=BATCH,
    )
