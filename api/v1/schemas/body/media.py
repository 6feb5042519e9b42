"""The description of blocks with a picture, a video or a file."""

from rest_framework import serializers

from api.v1.schemas.body.block import AnyBlockSerializer
from api.v1.schemas.body.picture import PictureSerializer


class ImageBlockSerializer(AnyBlockSerializer):
    """A picture with its caption."""

    type = serializers.ChoiceField(choices=["image"])
    image = PictureSerializer(allow_null=True, help_text="Null: the text was frozen without it.")
    caption = serializers.CharField(allow_blank=True)


class VideoBlockSerializer(AnyBlockSerializer):
    """A video elsewhere on the web, with its captions and written out.

    The HTML has a player where the address is that of a file that browsers play (MP4, WebM); with captions
    the video has to come with CORS, as they do. The link is there always.
    """

    type = serializers.ChoiceField(choices=["video"])
    url = serializers.URLField()
    title = serializers.CharField()
    captions = serializers.URLField(
        allow_null=True, help_text="A WebVTT file that any origin may load: give the video `crossorigin`."
    )
    transcript = serializers.CharField(help_text="As HTML.")


class DownloadBlockSerializer(AnyBlockSerializer):
    """A file to download."""

    type = serializers.ChoiceField(choices=["download"])
    url = serializers.URLField(allow_null=True, help_text="Null: the text was frozen without it.")
    title = serializers.CharField()
    bytes = serializers.IntegerField(required=False, help_text="How large it is.")
    contentType = serializers.CharField(required=False, help_text="Its media type.")
