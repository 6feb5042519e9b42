"""What a region added to a document."""

from django.db import models

from api.models.document import Document


class DocumentPart(models.Model):
    """A supplement in a region's document, with its own approval, which cannot be deleted while it counts."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="parts")
    supplement = models.UUIDField()
    approval = models.ForeignKey("workflows.Approval", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "supplement"], name="supplement_once_per_document")
        ]

    def __str__(self) -> str:
        return f"{self.supplement} in {self.document}"
