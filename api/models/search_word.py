"""The words in the search index, and the misspellings by which each is found."""

from django.db import models


class SearchWord(models.Model):
    """A stem in a language, with the number of documents that have it. Without documents there is no word."""

    language = models.CharField(max_length=8)
    word = models.CharField(max_length=40)
    documents = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "language"], name="a_word_once_per_language")]

    def __str__(self) -> str:
        return f"{self.word} ({self.language})"


class SearchVariant(models.Model):
    """How a word sounds, whole or without one of its letters."""

    word = models.ForeignKey(SearchWord, on_delete=models.CASCADE, related_name="variants")
    variant = models.CharField(max_length=40)

    class Meta:
        indexes = [models.Index(fields=["variant", "word"], name="words_by_variant")]

    def __str__(self) -> str:
        return self.variant
