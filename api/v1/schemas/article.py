"""The description of an article. api/documents renders it; a contract test compares the two."""

from typing import Any

from rest_framework import serializers

from api.v1.schemas.body.field import BlockField
from api.v1.schemas.validation import TranslationSerializer, ValidationSerializer
from cms.content.enums import Audience, Sector


class SourceSerializer(serializers.Serializer[Any]):
    """Where a text has its facts from."""

    title = serializers.CharField()
    url = serializers.URLField(allow_null=True)
    publisher = serializers.CharField(allow_null=True)
    consultedOn = serializers.DateField(allow_null=True)
    licence = serializers.CharField(allow_null=True)
    status = serializers.CharField(
        allow_null=True, help_text="Such as: not the law of today. Show it beside the source."
    )


class TermPlaceSerializer(serializers.Serializer[Any]):
    """Where a term can be pointed at: once in each section of the text."""

    block = serializers.CharField(help_text="The `id` of a block of the body; else `title` or `summary`.")
    words = serializers.CharField(help_text="The words that stand there, such as `TLV's`.")


class TermSerializer(serializers.Serializer[Any]):
    """A hard word that the text cannot do without. Readers approved its explanation with the text."""

    id = serializers.UUIDField(help_text="The same in all languages, and in the glossary.")
    term = serializers.CharField()
    explanation = serializers.CharField()
    language = serializers.CharField(
        help_text="Of the explanation. Differs from that of the text when there is none in that language."
    )
    places = TermPlaceSerializer(many=True)


class RegionSerializer(serializers.Serializer[Any]):
    """A partnership of schools (samenwerkingsverband)."""

    code = serializers.CharField()
    name = serializers.CharField()


class LinkSerializer(serializers.Serializer[Any]):
    """A link in the text to another article."""

    id = serializers.UUIDField(help_text="Of the article that it leads to.")
    slug = serializers.CharField()
    language = serializers.CharField(
        help_text="In which that article is public for readers of this text; another one when it falls back."
    )


class AudioSerializer(serializers.Serializer[Any]):
    """A recording of a section, read aloud by a person and heard against the text by another."""

    url = serializers.URLField(help_text="MP3. It is gone as soon as the text or the recording is.")
    seconds = serializers.IntegerField(min_value=1)
    language = serializers.CharField()
    section = serializers.CharField(
        allow_null=True,
        help_text="The `id` of the heading with which the section begins, and which it reads; null is the "
        "beginning: title, summary and what comes before the first heading.",
    )


class ArticleSummarySerializer(serializers.Serializer[Any]):
    """An article without its body."""

    id = serializers.UUIDField(help_text="The same in all languages.")
    slug = serializers.CharField()
    version = serializers.IntegerField(help_text="Counts the publications of this text in this language.")
    language = serializers.CharField()
    requestedLanguage = serializers.CharField(
        help_text="Differs from `language` when the answer is in another language than was requested."
    )
    direction = serializers.ChoiceField(choices=["ltr", "rtl"])
    availableLanguages = serializers.ListField(child=serializers.CharField())
    title = serializers.CharField(
        help_text="Plain text. Where a language runs from right to left, what runs from left to right in it "
        "is isolated (U+2066 to U+2069), as in `summary`."
    )
    summary = serializers.CharField()
    audience = serializers.ListField(child=serializers.ChoiceField(choices=Audience.values))
    sectors = serializers.ListField(child=serializers.ChoiceField(choices=Sector.values))
    topics = serializers.ListField(child=serializers.CharField(), help_text="Slugs of topics.")
    terms = TermSerializer(many=True)
    links = LinkSerializer(
        many=True,
        help_text="The links in the text to other articles, while those are public for the same readers. "
        "When one of them is published, withdrawn or gets another slug, this text has a new `etag` and a "
        "line in the feed.",
    )
    formerSlugs = serializers.ListField(
        child=serializers.CharField(),
        help_text="Slugs under which this text was public earlier: redirect them. One that another text "
        "took over is not among them.",
    )
    audio = AudioSerializer(
        many=True,
        help_text="Sections without a recording are left out, and so is what is not the same in all regions. "
        "A recording that comes or goes gives the text a new `etag` and a line in the feed; its words stay.",
    )
    sources = SourceSerializer(many=True)
    validation = ValidationSerializer()
    translation = TranslationSerializer(allow_null=True, help_text="Null for the Dutch source text.")
    region = RegionSerializer(
        allow_null=True,
        help_text="Null for a national text; else what the region adds to it, or has of its own, is in it.",
    )
    publishedAt = serializers.DateTimeField()
    updatedAt = serializers.DateTimeField(help_text="When this version was published.")


STORIES_HELP = "Where the stories of parents and youths on this subject are; add `region` and `language`."


class ArticleSerializer(ArticleSummarySerializer):
    """A text that was approved in exactly this form."""

    stories = serializers.URLField(help_text=STORIES_HELP)

    body = serializers.ListField(child=BlockField())


class ListedArticleSerializer(ArticleSummarySerializer):
    """An article in a list. It has a `body` when the request has `include=body`."""

    body = serializers.ListField(child=BlockField(), required=False)
    stories = serializers.URLField(help_text=STORIES_HELP)


class ArticlePageSerializer(serializers.Serializer[Any]):
    """A page of a list."""

    results = ListedArticleSerializer(many=True)
    next = serializers.URLField(allow_null=True, help_text="The URL of the next page; null on the last one.")
