"""The same answers in the usual way: by REST framework's own dispatch, by the ORM, and by both.

What `api/decisions/0003-round-rest-framework-and-the-orm.md` is measured against. No part of the product.
"""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import path
from rest_framework.request import Request
from rest_framework.views import APIView

from api.documents.encoding import digest, encode
from api.models import Document
from api.queries.documents import ListedAnswer, StoredAnswer, listed_articles, stored_article
from api.v1.http.answers import answer
from api.v1.http.cursors import write_cursor
from api.v1.http.endpoint import Endpoint
from api.v1.http.languages import language_choice, listed_languages
from api.v1.http.parameters import parameters
from api.v1.http.reading_keys import check_may_read
from api.v1.schemas.queries import ARTICLES, ArticleListQuerySerializer, ArticleQuerySerializer


class OwnSql:
    """The product's queries."""

    def one(self, article: UUID, languages: Sequence[str]) -> StoredAnswer | None:
        return stored_article(article, languages)

    def page(self, asked: dict[str, Any], languages: Sequence[str], limit: int) -> list[ListedAnswer]:
        return listed_articles(asked, languages, after=asked.get("cursor", 0), limit=limit, with_body=True)


class Orm:
    """The same two queries, for one language, as one writes them with Django."""

    national: ClassVar[dict[str, str]] = {"kind": Document.Kind.ARTICLE.value, "region": ""}

    def one(self, article: UUID, languages: Sequence[str]) -> Document | None:
        texts = Document.objects.filter(article=article, language__in=languages, **self.national)
        return min(
            texts.only("language", "etag", "full"),
            key=lambda text: languages.index(text.language),
            default=None,
        )

    def page(self, asked: dict[str, Any], languages: Sequence[str], limit: int) -> list[ListedAnswer]:
        texts = Document.objects.filter(
            language__in=languages, pk__gt=asked.get("cursor", 0), **self.national
        )
        columns = texts.order_by("pk").only("pk", "language", "etag", "full")
        return [ListedAnswer(text.pk, text.language, text.etag, bytes(text.full)) for text in columns[:limit]]


class OwnDispatch(Endpoint):
    """The product's way in."""


class UsualDispatch(APIView):
    """REST framework's way in; who asks too often is refused where the framework asks for that."""

    def check_throttles(self, request: Request) -> None:
        check_may_read(request)


class Article:
    """One article; what asks the database is mixed in."""

    one: Callable[..., Any]

    def get(self, request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - as in the product
        asked = parameters(ArticleQuerySerializer, request)
        choice = language_choice(asked["language"], "", fallback=asked["fallback"] == "default")
        found = self.one(id, choice.chain)
        headers = {"Content-Language": found.language}
        return answer(request, bytes(found.full), found.etag, headers=headers)


class Articles:
    """A page of articles; what asks the database is mixed in."""

    page: Callable[..., list[ListedAnswer]]

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = parameters(ArticleListQuerySerializer, request)
        choice = listed_languages(request, asked["language"], fallback=False)
        size = asked["pageSize"]
        found = self.page(asked, choice.chain, size + 1)
        query = request.META["QUERY_STRING"]
        cursor = write_cursor(ARTICLES, found[size - 1].id, asked)
        following = encode(f"{settings.PUBLIC_URL}/api/v1/{ARTICLES}?{query}&cursor={cursor}")
        body = b'{"results":[%b],"next":%b}' % (b",".join(bytes(one.body) for one in found[:size]), following)
        tags = ",".join(one.etag for one in found[:size])
        etag = digest(query.encode(), choice.requested.encode(), tags.encode(), following)
        return answer(request, body, etag, headers={"Content-Language": asked["language"]})


def view(shape: type, asking: type, entering: type[APIView]) -> Callable[..., HttpResponseBase]:
    """Return the view that answers in this shape, asks the database and comes in by these ways."""
    made: type[APIView] = type(shape.__name__, (shape, asking, entering), {})
    return made.as_view()


WAYS: dict[str, tuple[type, type[APIView]]] = {
    "orm": (Orm, OwnDispatch),
    "framework": (OwnSql, UsualDispatch),
    "usual": (Orm, UsualDispatch),
}
urlpatterns = [
    route
    for name, (asking, entering) in WAYS.items()
    for route in (
        path(f"{name}/articles", view(Articles, asking, entering)),
        path(f"{name}/articles/<uuid:id>", view(Article, asking, entering)),
    )
]
