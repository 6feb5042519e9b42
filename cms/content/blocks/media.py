"""Blocks with an image, a video or a file, each usable without seeing or hearing."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from cms.content.typed_fields import WebAddressBlock


class ImageWithCaptionBlock(blocks.StructBlock):
    """An image. Wagtail's block requires an alternative text, or that it is marked as decorative."""

    image = ImageBlock(label=_("Image"))
    caption = blocks.CharBlock(required=False, max_length=255, label=_("Caption"))

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

    class Meta:
        icon = "download"
        label = _("Download")
