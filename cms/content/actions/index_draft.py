"""Store by what a draft is listed and found in the admin."""

from django.db import transaction

from cms.content.drafts.entry import entry_of
from cms.content.models import DraftEntry, DraftVariant, DraftWord, TextPage
from cms.content.words.misspelling import phonetic_key, shortened
from cms.readability.languages import base_language

BATCH = 500


@transaction.atomic
def index_draft(*, draft: TextPage) -> None:
    """Replace the entry of this text by that of a draft in memory; two queries when it has no new word."""
    entry = entry_of(draft)
    earlier = DraftEntry.objects.filter(pk=draft.pk).values_list("words", flat=True).first()
    fields = [field.name for field in DraftEntry._meta.concrete_fields if not field.primary_key]  # noqa: SLF001 - Django's public name
    DraftEntry.objects.bulk_create(
        [entry], update_conflicts=True, unique_fields=["page"], update_fields=fields
    )
    _learn(base_language(draft.locale.language_code), {*entry.words.split()} - {*(earlier or "").split()})


def _learn(language: str, words: set[str]) -> None:
    """Add words that no draft had. Two editors may do so at once: they meet in the same order."""
    stored = DraftWord.objects.filter(language=language, word__in=words)
    new = sorted(words - set(stored.values_list("word", flat=True))) if words else []
    if not new:
        return
    rows = [DraftWord(language=language, word=word) for word in new]
    DraftWord.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    made = DraftWord.objects.filter(language=language, word__in=new).order_by("word")
    DraftVariant.objects.bulk_create(
        [
            DraftVariant(word=word, variant=variant)
            for word in made
            for variant in sorted(shortened(phonetic_key(word.word, language), 1))
        ],
        batch_size=BATCH,
        ignore_conflicts=True,
    )
