"""Forget the words that no draft has any more."""

from collections import defaultdict

from django.db import transaction

from cms.content.models import DraftEntry, DraftWord
from cms.readability.languages import base_language

BATCH = 500


@transaction.atomic
def forget_words() -> int:
    """Delete the words of deleted and changed texts; return how many. It reads the words of every draft."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    entries = DraftEntry.objects.values_list("page__locale__language_code", "words")
    for language, words in entries.iterator(chunk_size=BATCH):
        used[base_language(language)].update(words.split())
    known = DraftWord.objects.values_list("pk", "language", "word")
    gone = [pk for pk, language, word in known.iterator() if word not in used[language]]
    for start in range(0, len(gone), BATCH):
        DraftWord.objects.filter(pk__in=gone[start : start + BATCH]).delete()
    return len(gone)
