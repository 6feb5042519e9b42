"""Our own image and document models, so that fields can be added later."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from cms.keeping.kept_texts import KeptTexts


class EditorialImage(KeptTexts, AbstractImage):
    """An image with a credit for its maker."""

    credit = models.CharField(_("maker or source"), max_length=255, blank=True)
    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class EditorialRendition(AbstractRendition):
    """An image in the size and format in which it is delivered."""

    image = models.ForeignKey(EditorialImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class EditorialDocument(KeptTexts, AbstractDocument):
    """A file that readers can download, or the captions of a video."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
