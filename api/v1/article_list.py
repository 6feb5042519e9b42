"""A list of articles."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode
from api.queries.documents import listed_articles
from api.v1.answers import answer
from api.v1.cursors import write_cursor
from api.v1.endpoint import Endpoint
from api.v1.parameters import parameters
from api.v1.schemas.article import ArticlePage
from api.v1.schemas.queries import ARTICLES, ArticleListQuery


class ArticleList(Endpoint):
    """`GET /api/v1/articles`."""

    @extend_schema(
        operation_id="listArticles",
        summary="Articles, page by page",
        description="All filters must hold. The order is steady: a text that changes keeps its place. Follow "
        "`next` until it is null.",
        parameters=[ArticleListQuery],
        responses={200: ArticlePage},
        tags=["Articles"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Join stored bytes. One query."""
        asked = parameters(ArticleListQuery, request)
        size = asked["pageSize"]
        # one more than asked for tells whether there is a next page
        found = listed_articles(
            asked, after=asked.get("cursor", 0), limit=size + 1, with_body="include" in asked
        )
        page, more = found[:size], len(found) > size
        following = encode(_next_address(request, page[-1].id) if more else None)
        body = b'{"results":[%b],"next":%b}' % (b",".join(listed.body for listed in page), following)
        tags = ",".join(listed.etag for listed in page)
        language = asked.get("language")
        return answer(
            request,
            body,
            digest(request.META.get("QUERY_STRING", "").encode(), tags.encode(), following),
            headers={"Content-Language": language} if language else None,
        )


def _next_address(request: HttpRequest, last: int) -> str:
    # The address is that of the installation, not of the request: an answer can be kept for everybody.
    query = {**request.GET.dict(), "cursor": write_cursor(ARTICLES, last)}
    return f"{settings.PUBLIC_URL}/api/v1/articles?{urlencode(query)}"
