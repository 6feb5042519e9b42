"""What editors upload. It can be replaced; texts that were frozen keep the bytes they had."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image, SourceImageIOError

from cms.keeping.kept_texts import KeptTexts
from cms.media.hashing import sha256_of


def _hash_field() -> Any:
    """Return the field that keeps the SHA-256 of a file, so that it is not read each time."""
    return models.CharField(max_length=64, blank=True, editable=False, db_index=True)


class Hashed:
    """Knows the SHA-256 of its file. A mixin of models; `sha256` is "" while nobody needed it."""

    def save(self: Any, *args: Any, **kwargs: Any) -> None:
        """Hash a file that was put in just now."""
        if self.file and not self.file._committed:  # noqa: SLF001 - how Django itself knows that a file is new
            self.sha256 = sha256_of(self.file)
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "sha256"}
        super().save(*args, **kwargs)  # type: ignore[misc]  # a mixin of models

    def content_hash(self: Any) -> str:
        """Return the hash of the file; "" when it was never hashed and cannot be read."""
        return str(self.sha256 or self.read_hash())

    def read_hash(self: Any) -> str:
        """Return, and keep, the hash of the bytes that are there now; "" when they cannot be read."""
        if not self.file:
            return ""
        try:
            with self.file.storage.open(self.file.name) as file:
                self.sha256 = sha256_of(file)
        except OSError:
            return ""
        type(self).objects.filter(pk=self.pk).update(sha256=self.sha256)
        return str(self.sha256)


class EditorialImage(Hashed, KeptTexts, AbstractImage):
    """An image with a credit for its maker."""

    sha256 = _hash_field()
    credit = models.CharField(_("maker or source"), max_length=255, blank=True)
    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def generate_rendition_file(self, *args: Any, **kwargs: Any) -> Any:
        """Raise SourceImageIOError for whatever is wrong with the bytes: the admin then shows that."""
        try:
            return super().generate_rendition_file(*args, **kwargs)
        except Exception as error:
            raise SourceImageIOError(str(error)) from error


class EditorialRendition(AbstractRendition):
    """An image in a size in which editors see it."""

    image = models.ForeignKey(EditorialImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class EditorialDocument(Hashed, KeptTexts, AbstractDocument):
    """A file that readers can download, or the captions of a video."""

    sha256 = _hash_field()
    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
