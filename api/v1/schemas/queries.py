"""The query parameters of each endpoint."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from api.v1.schemas.changes import KINDS
from api.v1.schemas.fields import (
    CursorField,
    LanguageField,
    MomentField,
    OneOfField,
    PlacedSerializer,
    SearchTermsField,
    TextLanguageField,
    check_has_texts,
)
from api.v1.schemas.form_id import FormField
from api.v1.schemas.region_code import RegionCodeField
from api.v1.schemas.topic import TopicField
from cms.content.enums import Audience, Sector

MAX_PAGE_SIZE = 100
DEFAULT_PAGE_SIZE = 20
MAX_SEARCH_LENGTH = 200
ARTICLES, CHANGES, STORIES = "articles", "changes", "stories"
#: what people call readers in Dutch, in which the editors classify
AUDIENCES = {
    "ouders": "parents",
    "kinderen": "children",
    "jongeren": "youth",
    "jeugd": "youth",
    "professionals": "professionals",
}


def page_size() -> serializers.IntegerField:
    """Return the field for how many results an answer has at most."""
    return serializers.IntegerField(
        min_value=1, max_value=MAX_PAGE_SIZE, default=DEFAULT_PAGE_SIZE, help_text="How many results at most."
    )


def region_code() -> RegionCodeField:
    """Return the field for the region whose site asks."""
    return RegionCodeField(
        required=False,
        help_text="For the site of this region, by its official code: its supplements are in their place, "
        "its own texts are there too. Without it: national texts alone.",
    )


def form_id() -> FormField:
    """Return the field for the form that a line of the feed names."""
    return FormField(
        required=False,
        help_text="The `etag` of a line of the feed: answer this form and no other. The address is then "
        "one of its own to every cache on the way. 409 when it is not the form in force: see the feed for "
        "a later line, or ask again in a second. The `ETag` of an answer will do as well.",
    )


class TextListQuerySerializer(PlacedSerializer):
    """What lists of articles and of stories have in common. All filters must hold."""

    language = LanguageField(
        required=False, help_text="Only texts in this language. Without it: texts in all languages."
    )
    fallback = OneOfField(
        choices=["default", "none"],
        default="none",
        help_text="`default`: each text once, in `language` or else in the first one of its chain in "
        "which it is public. Without `language` the `Accept-Language` header decides.",
    )
    region = region_code()
    slug = serializers.SlugField(
        required=False,
        max_length=255,
        help_text="Only the text that has this slug, or had it last, in each language: see `formerSlugs`.",
    )
    audience = OneOfField(
        required=False,
        choices=Audience.values,
        named=AUDIENCES,
        help_text="Only texts written for these readers.",
    )
    sector = OneOfField(
        required=False, choices=Sector.values, help_text="Only texts on this part of education."
    )
    topic = TopicField(required=False, max_length=60, help_text="Only texts on this topic, by its slug.")
    updatedSince = MomentField(
        required=False,
        help_text="Only texts that changed at or after this moment. Any offset will do. What was withdrawn "
        "since is not told here: keep a copy up to date with `/changes`, which tells both.",
    )
    include = OneOfField(required=False, choices=["body"], help_text="`body`: give each text its body too.")
    pageSize = page_size()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Raise ValidationError for a language in which nothing can be found, or a place of other filters."""
        if "language" in attrs and attrs["fallback"] == "none":
            try:
                check_has_texts(attrs["language"])
            except serializers.ValidationError as error:
                raise serializers.ValidationError({"language": error.detail}) from error
        return super().validate(attrs)


class StoryListQuerySerializer(TextListQuerySerializer):
    """A list of stories."""

    article = serializers.UUIDField(required=False, help_text="Only stories that belong to this article.")
    cursor = CursorField(
        purpose=STORIES, required=False, help_text="Where to go on; part of `next` of the page before."
    )

    def validate_article(self, value: UUID) -> str:
        """Return the id as it is stored."""
        return str(value)


class ArticleListQuerySerializer(TextListQuerySerializer):
    """A list of articles."""

    q = SearchTermsField(
        required=False,
        max_length=MAX_SEARCH_LENGTH,
        help_text="Only texts with all of these words, the best first. Other forms of a word are found too "
        "(scholen: school), longer words that begin with it, and what sounds like a word that no text has.",
    )
    cursor = CursorField(
        purpose=ARTICLES, required=False, help_text="Where to go on; part of `next` of the page before."
    )


class ArticleQuerySerializer(serializers.Serializer[Any]):
    """One article."""

    language = LanguageField(
        required=False,
        allow_null=False,
        help_text="The language of the reader. Without it the `Accept-Language` header decides, else Dutch.",
    )
    fallback = OneOfField(
        choices=["default", "none"],
        default="default",
        help_text="`none`: answer 404 when there is no text in this language, and nothing that comes near.",
    )
    region = region_code()
    etag = form_id()


class ChangeQuerySerializer(PlacedSerializer):
    """A page of the feed."""

    since = CursorField(
        purpose=CHANGES,
        required=False,
        help_text="The `next` of an earlier page. Without it the feed starts at its beginning.",
    )
    language = TextLanguageField(
        required=False, help_text="Only changes of texts in this language, and of regions."
    )
    region = RegionCodeField(
        required=False,
        help_text="Also texts of this region, by its official code, and of all regions this one "
        "alone. Without it: national texts and all regions.",
    )
    kind = OneOfField(
        choices=KINDS,
        required=False,
        help_text="Only changes of articles, of stories, or of what is known of regions.",
    )
    pageSize = page_size()


class WordListQuerySerializer(serializers.Serializer[Any]):
    """A list of words, each in one language."""

    language = LanguageField(
        required=False,
        help_text="The language of the reader. Without it the `Accept-Language` header decides, else Dutch.",
    )
    fallback = OneOfField(
        choices=["default", "none"],
        default="default",
        help_text="`none`: leave out what is not there in this language, or in nothing that comes near.",
    )
