"""What editors upload. It can be replaced; texts that were frozen keep the bytes they had."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from cms.media.hashing import sha256_of


class HashedUpload(models.Model):
    """Knows the SHA-256 of its file, without reading it each time."""

    sha256 = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Hash a file that was put in just now."""
        file: Any = self.file  # type: ignore[attr-defined]  # a field of the models that are made with this
        if file and not file._committed:  # noqa: SLF001 - how Django itself knows that a file is new
            self.sha256 = sha256_of(file)
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "sha256"}
        super().save(*args, **kwargs)

    def content_hash(self) -> str:
        """Return the hash of the file; "" when it was never hashed and cannot be read."""
        if not self.sha256 and self.file:  # type: ignore[attr-defined]  # see save
            try:
                with self.file.storage.open(self.file.name) as file:  # type: ignore[attr-defined]  # see save
                    self.sha256 = sha256_of(file)
            except OSError:
                return ""
            type(self)._default_manager.filter(pk=self.pk).update(sha256=self.sha256)  # noqa: SLF001 - Django's public name
        return self.sha256


class EditorialImage(AbstractImage, HashedUpload):  # noqa: DJ008 - Wagtail's model has a __str__
    """An image with a credit for its maker."""

    credit = models.CharField(_("maker or source"), max_length=255, blank=True)
    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class EditorialRendition(AbstractRendition):
    """An image in a size in which editors see it."""

    image = models.ForeignKey(EditorialImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class EditorialDocument(AbstractDocument, HashedUpload):  # noqa: DJ008 - Wagtail's model has a __str__
    """A file that readers can download, or the captions of a video."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
