"""The description of snapshots."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.changes import KINDS
from api.v1.schemas.fields import TextLanguageField
from api.v1.schemas.region_code import RegionCodeField

SNAPSHOT_NAME = r"^[A-Za-z0-9-]{1,90}-[0-9a-f]{64}\.ndjson$"


class SnapshotQuerySerializer(serializers.Serializer[Any]):
    """Which snapshots to tell of."""

    language = TextLanguageField(required=False, help_text="Only those in this language.")
    region = RegionCodeField(required=False, help_text="Only those of this region, by its official code.")


class SnapshotFileQuerySerializer(serializers.Serializer[Any]):
    """A snapshot is asked for by its name alone."""


class SnapshotCountsSerializer(serializers.Serializer[Any]):
    """How many lines of each kind a snapshot has."""

    article = serializers.IntegerField()
    story = serializers.IntegerField()
    region = serializers.IntegerField()


class SnapshotSizesSerializer(serializers.Serializer[Any]):
    """The bytes to fetch, as they are and in each content coding."""

    plain = serializers.IntegerField()
    br = serializers.IntegerField()
    zstd = serializers.IntegerField()
    gzip = serializers.IntegerField()


class SnapshotSerializer(serializers.Serializer[Any]):
    """The newest file of one region and language."""

    language = serializers.CharField()
    region = serializers.CharField(
        allow_null=True, help_text="Null: the texts for all regions, and what is known of each region."
    )
    url = serializers.URLField(help_text="One request gives it all. Gone when a text in it is withdrawn.")
    sha256 = serializers.CharField(help_text="Of the plain bytes, in hexadecimal.")
    next = serializers.CharField(
        help_text="Ask `/changes` with it as `since`, and with the same `language` and `region`: there "
        "everything is that happened afterwards."
    )
    madeAt = serializers.DateTimeField()
    counts = SnapshotCountsSerializer()
    bytes = SnapshotSizesSerializer()


class SnapshotListSerializer(serializers.Serializer[Any]):
    """The newest snapshots."""

    results = SnapshotSerializer(many=True)


class SnapshotLineSerializer(serializers.Serializer[Any]):
    """A line of a snapshot, of any kind but its first one.

    The first line is of the kind `snapshot`, with `language`, `region`, `next`, `madeAt` and `counts`.
    """

    kind = serializers.ChoiceField(
        choices=[*KINDS, "glossary", "topics"],
        help_text="As in the feed; the last two lines are the lists of words in this language.",
    )
    id = serializers.CharField(allow_null=True, help_text="Null for a list of words.")
    language = serializers.CharField(allow_null=True, help_text="Null for a region.")
    region = serializers.CharField(allow_null=True, help_text="Null for a national text.")
    etag = serializers.CharField(help_text="The same as in the feed.")
    document = serializers.DictField(help_text="What the API answers at the address of its own.")
