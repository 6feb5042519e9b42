"""A list of articles."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.serializers import Serializer

from api.documents.encoding import digest, encode
from api.documents.requested_language import for_requested_language
from api.models import Document
from api.queries.documents import ListedAnswer, listed_articles
from api.queries.search.articles import BEGINNING, FoundAnswer, SearchPosition, found_articles
from api.v1.http.answers import answer
from api.v1.http.cursors import read_search_place, search_place
from api.v1.http.endpoint import Endpoint
from api.v1.http.languages import LanguageChoice, listed_languages
from api.v1.http.pages import next_url, page_bytes
from api.v1.http.parameters import parameters
from api.v1.schemas.article import ArticlePageSerializer
from api.v1.schemas.queries import ARTICLES, ArticleListQuerySerializer


class ArticleList(Endpoint):
    """`GET /api/v1/articles`."""

    query_serializer: ClassVar[type[Serializer[Any]]] = ArticleListQuerySerializer
    kind: ClassVar[str] = Document.Kind.ARTICLE.value
    name: ClassVar[str] = ARTICLES

    @extend_schema(
        operation_id="listArticles",
        summary="Articles, page by page",
        description="All filters must hold. The order is steady: a text that changes keeps its place. "
        "With `region` a region's own documents stand in the place of the national ones, and its own "
        "articles are there too. "
        "With `q` the best texts come first: those with the words in the title, then in the summary and "
        "headings. With `fallback=default` a list has every article, each in the language nearest to the "
        "reader; `language` and `requestedLanguage` then may differ. Follow `next` until it is null. A list "
        "tells what there is, and never what was withdrawn: that stands in `/changes`.",
        parameters=[ArticleListQuerySerializer],
        responses={200: ArticlePageSerializer},
        tags=["Articles"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Join stored bytes. One query, or two for a search."""
        params = parameters(self.query_serializer, request)
        choice = listed_languages(request, params.get("language"), fallback=params["fallback"] == "default")
        size = params["pageSize"]
        # one more than fits tells whether there is a next page
        rows = _rows(params, choice, size + 1, self.kind)
        page = rows[:size]
        following = next_url(request, self.name, _place(page[-1]), params) if len(rows) > size else None
        tags = ",".join(row.etag for row in page)
        query = request.META.get("QUERY_STRING", "")
        return answer(
            request,
            page_bytes([_body(row, choice) for row in page], following),
            digest(query.encode(), choice.requested.encode(), tags.encode(), encode(following)),
            headers=_language_headers(params, [row.language for row in page]),
        )


def _rows(
    params: dict[str, Any], choice: LanguageChoice, limit: int, kind: str
) -> list[ListedAnswer] | list[FoundAnswer]:
    with_body, cursor = "include" in params, params.get("cursor", 0)
    if "q" not in params:
        return listed_articles(
            params, choice.chain, after=cursor, limit=limit, with_body=with_body, kind=kind
        )
    place = SearchPosition(*read_search_place(cursor)) if cursor else BEGINNING
    return found_articles(params["q"], params, choice.chain, after=place, limit=limit, with_body=with_body)


def _place(row: ListedAnswer | FoundAnswer) -> int:
    return search_place(row.points, row.id) if isinstance(row, FoundAnswer) else row.id


def _body(row: ListedAnswer | FoundAnswer, choice: LanguageChoice) -> bytes:
    if not choice.requested:
        return row.body
    return for_requested_language(row.body, row.language, choice.requested)


def _language_headers(params: dict[str, Any], languages: list[str]) -> dict[str, str]:
    """Return the headers with the languages of the texts; none for a list of all languages."""
    language, fallback = params.get("language"), params["fallback"] == "default"
    if not fallback:
        return {"Content-Language": language} if language else {}
    headers = {"Content-Language": ", ".join(dict.fromkeys(languages))} if languages else {}
    return headers if language else {**headers, "Vary": "Accept-Language"}
