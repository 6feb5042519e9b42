"""The description of a picture."""

from typing import Any

from rest_framework import serializers

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
