"""Blocks with an image, a video or a file, each usable without seeing or hearing."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from cms.content.typed_fields import WebAddressBlock

NO_PICTURE = _(
    "Choose a picture, or delete this block. Was the picture that stood here erased on request? Then it does "
    "not come back: choose another one."
)
NO_FILE = _(
    "Choose a file, or delete this block. Was the file that stood here erased on request? Then it does not "
    "come back: choose another one."
)


class ImageWithCaptionBlock(blocks.StructBlock):
    """An image. Wagtail's block requires an alternative text, or that it is marked as decorative."""

    image = ImageBlock(label=_("Image"))
    caption = blocks.CharBlock(required=False, max_length=255, label=_("Caption"))

    def clean(self, value: Any) -> Any:
        """Raise StructBlockValidationError; say more than that a picture is missing."""
        try:
            return super().clean(value)
        except StructBlockValidationError as error:
            if value["image"] is None and "image" in error.block_errors:
                missing = StructBlockValidationError({"image": ValidationError(NO_PICTURE)})
                error.block_errors["image"] = missing
            raise

    class Meta:
        icon = "image"
        label = _("Image")


class VideoBlock(blocks.StructBlock):
    """A video elsewhere on the web, with captions and a transcript for readers who cannot see or hear it."""

    url = WebAddressBlock(label=_("Address of the video"))
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    captions = DocumentChooserBlock(
        required=False,
        label=_("Captions"),
        help_text=_("A file with captions (.vtt), when the video has none of its own."),
    )
    transcript = blocks.RichTextBlock(
        features=["bold", "italic", "ul", "placeholders", "paste"],
        max_length=20_000,
        label=_("Written out"),
        help_text=_("What is said and shown, for whoever cannot watch or listen."),
    )

    class Meta:
        icon = "media"
        label = _("Video")


class DownloadBlock(blocks.StructBlock):
    """A file to download."""

    document = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(max_length=160, label=_("What it is"))

    def clean(self, value: Any) -> Any:
        """Raise StructBlockValidationError; say more than that a file is missing."""
        try:
            return super().clean(value)
        except StructBlockValidationError as error:
            if value["document"] is None and "document" in error.block_errors:
                error.block_errors["document"] = ValidationError(NO_FILE)
            raise

    class Meta:
        icon = "download"
        label = _("Download")
