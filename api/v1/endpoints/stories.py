"""Stories: what parents and youths went through."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.serializers import Serializer

from api.models import Document
from api.v1.endpoints.article_detail import ArticleDetail
from api.v1.endpoints.article_list import ArticleList
from api.v1.schemas.queries import STORIES, ArticleQuerySerializer, StoryListQuerySerializer
from api.v1.schemas.story import StoryPageSerializer, StorySerializer


class StoryDetail(ArticleDetail):
    """`GET /api/v1/stories/{id}`."""

    kind: ClassVar[str] = Document.Kind.STORY.value

    @extend_schema(
        operation_id="getStory",
        summary="One story in the reader's language",
        description="What a parent or a youth went through, without names. Who told it agreed to its "
        "publication and may withdraw that: a tombstone in the feed then asks you to take it away.",
        parameters=[ArticleQuerySerializer],
        responses={200: StorySerializer},
        tags=["Stories"],
    )
    def get(self, request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Answer as for an article."""
        return super().get(request, id)


class StoryList(ArticleList):
    """`GET /api/v1/stories`."""

    query_serializer: ClassVar[type[Serializer[Any]]] = StoryListQuerySerializer
    kind: ClassVar[str] = Document.Kind.STORY.value
    name: ClassVar[str] = STORIES

    @extend_schema(
        operation_id="listStories",
        summary="Stories, page by page",
        description="All filters must hold; `article` gives those to show beside an article. With `region` "
        "the stories of that region are there too. Follow `next` until it is null.",
        parameters=[StoryListQuerySerializer],
        responses={200: StoryPageSerializer},
        tags=["Stories"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer as for articles."""
        return super().get(request)
