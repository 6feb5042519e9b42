"""A list of articles."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.serializers import Serializer

from api.documents.encoding import digest, encode
from api.documents.requested_language import for_requested_language
from api.models import Document
from api.queries.documents import ListedAnswer, listed_articles
from api.queries.search.articles import BEGINNING, FoundAnswer, SearchPosition, found_articles
from api.v1.http.answers import answer
from api.v1.http.cursors import read_search_place, search_place, write_cursor
from api.v1.http.endpoint import Endpoint
from api.v1.http.languages import LanguageChoice, listed_languages
from api.v1.http.parameters import parameters
from api.v1.schemas.article import ArticlePageSerializer
from api.v1.schemas.queries import ARTICLES, ArticleListQuerySerializer


class ArticleList(Endpoint):
    """`GET /api/v1/articles`."""

    shape: ClassVar[type[Serializer[Any]]] = ArticleListQuerySerializer
    kind: ClassVar[str] = Document.Kind.ARTICLE.value
    path: ClassVar[str] = ARTICLES

    @extend_schema(
        operation_id="listArticles",
        summary="Articles, page by page",
        description="All filters must hold. The order is steady: a text that changes keeps its place. "
        "With `region` a region's own documents stand in the place of the national ones, and its own "
        "articles are there too. "
        "With `q` the best texts come first: those with the words in the title, then in the summary and "
        "headings. With `fallback=default` a list has every article, each in the language nearest to the "
        "reader; `language` and `requestedLanguage` then may differ. Follow `next` until it is null.",
        parameters=[ArticleListQuerySerializer],
        responses={200: ArticlePageSerializer},
        tags=["Articles"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Join stored bytes. One query, or two for a search."""
        asked = parameters(self.shape, request)
        choice = listed_languages(request, asked.get("language"), fallback=asked["fallback"] == "default")
        size = asked["pageSize"]
        # one more than asked for tells whether there is a next page
        found = _found(asked, choice, size + 1, self.kind)
        page, more = found[:size], len(found) > size
        following = encode(_next_url(request, page[-1], self.path) if more else None)
        results = b",".join(_body(listed, choice) for listed in page)
        body = b'{"results":[%b],"next":%b}' % (results, following)
        tags = ",".join(listed.etag for listed in page)
        query = request.META.get("QUERY_STRING", "")
        return answer(
            request,
            body,
            digest(query.encode(), choice.requested.encode(), tags.encode(), following),
            headers=_language_headers(asked, [listed.language for listed in page]),
        )


def _found(
    asked: dict[str, Any], choice: LanguageChoice, limit: int, kind: str
) -> list[ListedAnswer] | list[FoundAnswer]:
    with_body, cursor = "include" in asked, asked.get("cursor", 0)
    if "q" not in asked:
        return listed_articles(asked, choice.chain, after=cursor, limit=limit, with_body=with_body, kind=kind)
    place = SearchPosition(*read_search_place(cursor)) if cursor else BEGINNING
    return found_articles(asked["q"], asked, choice.chain, after=place, limit=limit, with_body=with_body)


def _body(listed: ListedAnswer | FoundAnswer, choice: LanguageChoice) -> bytes:
    if not choice.requested:
        return bytes(listed.body)
    return for_requested_language(bytes(listed.body), listed.language, choice.requested)


def _language_headers(asked: dict[str, Any], shown: list[str]) -> dict[str, str]:
    """Say in which languages the texts are, unless the list is one of all languages."""
    language, fallback = asked.get("language"), asked["fallback"] == "default"
    if not fallback:
        return {"Content-Language": language} if language else {}
    headers = {"Content-Language": ", ".join(dict.fromkeys(shown))} if shown else {}
    return headers if language else {**headers, "Vary": "Accept-Language"}


def _next_url(request: HttpRequest, last: ListedAnswer | FoundAnswer, path: str) -> str:
    # The address is that of the installation, not of the request: an answer can be kept for everybody.
    number = search_place(last.points, last.id) if isinstance(last, FoundAnswer) else last.id
    query = {**request.GET.dict(), "cursor": write_cursor(ARTICLES, number)}
    return f"{settings.PUBLIC_URL}/api/v1/{path}?{urlencode(query)}"
