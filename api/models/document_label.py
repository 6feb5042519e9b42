"""What lists filter documents by."""

from django.db import models

from api.models.document import Document


class DocumentLabel(models.Model):
    """One value of one filter: for whom, for which part of education, or about what a text is."""

    class Name(models.TextChoices):
        """The filters, by their name in the API."""

        AUDIENCE = "audience"
        SECTOR = "sector"
        TOPIC = "topic"
        ARTICLE = "article"

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="labels")
    name = models.CharField(max_length=20, choices=Name.choices)
    value = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "value", "document"], name="label_once_per_document")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
