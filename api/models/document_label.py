"""What lists filter documents by, and which texts they link to."""

from django.db import models

from api.models.document import Document


class DocumentLabel(models.Model):
    """One value of one filter: for whom, for which part of education, or about what a text is.

    LINK is no filter: it has the id of an article that the text links to, whether that is public or not.
    SLUG has the slug of the text, and those that it had.
    """

    class Name(models.TextChoices):
        """The filters, by their name in the API, and the links."""

        AUDIENCE = "audience"
        SECTOR = "sector"
        TOPIC = "topic"
        ARTICLE = "article"
        LINK = "link"
        SLUG = "slug"

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="labels")
    name = models.CharField(max_length=20, choices=Name.choices)
    value = models.CharField(max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "value", "document"], name="label_once_per_document")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
