"""The glossary that readers approved."""

from django.db import models

from api.models.document import Document


class DocumentTerm(models.Model):
    """A term with the explanation that readers approved in one document.

    Of all documents that explain a term in a language, the one approved last is `in_glossary`. Nothing
    else is in the glossary of the API, so an explanation that nobody read is not.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="explained_terms")
    key = models.UUIDField(help_text="The same in all languages.")
    language = models.CharField(max_length=35, help_text="Of the explanation.")
    term = models.CharField(max_length=120)
    explanation = models.TextField()
    in_glossary = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "key"], name="a_term_once_per_document"),
            models.UniqueConstraint(
                fields=["language", "key"],
                condition=models.Q(in_glossary=True),
                name="a_term_once_in_the_glossary",
            ),
        ]
        indexes = [models.Index(fields=["key", "language"], name="documents_by_term")]

    def __str__(self) -> str:
        return f"{self.term} ({self.language})"
