"""The description of blocks with a picture, a video or a file."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.text_blocks import Block
from cms.media.pictures import CONTENT_TYPES


class FocalPointSerializer(serializers.Serializer[Any]):
    """What must stay in sight when the picture is cut."""

    x = serializers.FloatField(min_value=0, max_value=1, help_text="Share of the width, from the left.")
    y = serializers.FloatField(min_value=0, max_value=1, help_text="Share of the height, from the top.")


class PictureSizeSerializer(serializers.Serializer[Any]):
    """A picture in one size and format, at an address of its own."""

    url = serializers.URLField()
    type = serializers.ChoiceField(choices=list(CONTENT_TYPES.values()))
    width = serializers.IntegerField()
    height = serializers.IntegerField()


class PictureSerializer(serializers.Serializer[Any]):
    """A picture as readers see it, at the address of its frozen bytes."""

    url = serializers.URLField()
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    alternative = serializers.CharField(allow_blank=True, help_text="Empty: the picture is decoration.")
    credit = serializers.CharField(allow_blank=True, help_text="Its maker or source.")
    focalPoint = FocalPointSerializer(allow_null=True, help_text="Null: nobody said.")
    sizes = PictureSizeSerializer(
        many=True, help_text="For `srcset`: in WebP and in its own format, each from small to large."
    )


class ImageBlockSerializer(Block):
    """A picture with its caption."""

    type = serializers.ChoiceField(choices=["image"])
    image = PictureSerializer(allow_null=True, help_text="Null: the text was frozen without it.")
    caption = serializers.CharField(allow_blank=True)


class VideoBlockSerializer(Block):
    """A video elsewhere on the web, with its captions and written out."""

    type = serializers.ChoiceField(choices=["video"])
    url = serializers.URLField()
    title = serializers.CharField()
    captions = serializers.URLField(
        allow_null=True, help_text="A WebVTT file that any origin may load: give the video `crossorigin`."
    )
    transcript = serializers.CharField(help_text="As HTML.")


class DownloadBlockSerializer(Block):
    """A file to download."""

    type = serializers.ChoiceField(choices=["download"])
    url = serializers.URLField(allow_null=True, help_text="Null: the text was frozen without it.")
    title = serializers.CharField()
    bytes = serializers.IntegerField(required=False, help_text="How large it is.")
    contentType = serializers.CharField(required=False, help_text="Its media type.")
