"""The words that drafts have, and the misspellings by which each is found."""

from django.db import models


class DraftWord(models.Model):
    """A stem in a language. One that no draft has any more stays until `index_drafts` runs."""

    language = models.CharField(max_length=8)
    word = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["word", "language"], name="a_draft_word_once_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.word} ({self.language})"


class DraftVariant(models.Model):
    """How a word sounds, whole or without one of its letters."""

    word = models.ForeignKey(DraftWord, on_delete=models.CASCADE, related_name="variants")
    variant = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["variant", "word"], name="a_variant_once_per_word")]

    def __str__(self) -> str:
        return self.variant
