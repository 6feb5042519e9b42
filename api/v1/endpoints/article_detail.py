"""One article."""

from typing import ClassVar
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.requested_language import etag_for, for_requested_language
from api.models import Document
from api.purging.surrogate_keys import surrogate_headers, text_keys
from api.queries.documents import stored_article
from api.queries.withdrawn import was_public
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.etags import known_etag
from api.v1.http.headers import GONE
from api.v1.http.languages import reader_languages
from api.v1.http.parameters import parameters
from api.v1.http.problems import Refused, check_form
from api.v1.schemas.article import ArticleSerializer
from api.v1.schemas.queries import ArticleQuerySerializer


class ArticleDetail(Endpoint):
    """`GET /api/v1/articles/{id}`."""

    kind: ClassVar[str] = Document.Kind.ARTICLE.value

    @extend_schema(
        operation_id="getArticle",
        summary="One article in the reader's language",
        description="The `id` is the same in all languages. What is not available in the requested "
        "language is answered in one that comes near; `language` and `requestedLanguage` then differ. With "
        "`region` the article is that region's: with its supplements, or one of its own.",
        parameters=[ArticleQuerySerializer],
        responses={200: ArticleSerializer},
        tags=["Articles"],
    )
    def get(self, request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002 - the contract's name
        """Answer with the stored bytes. One query, and one more when there are none."""
        params = parameters(ArticleQuerySerializer, request)
        language = params.get("language")
        choice = reader_languages(request, language, fallback=params["fallback"] == "default")
        region = params.get("region", "")
        stored = stored_article(
            id,
            choice.chain,
            region=region,
            kind=self.kind,
            # an answer in another language than the requested one has an ETag of its own
            known=known_etag(request) if choice.chain[0] == choice.requested else "",
        )
        if stored is None:
            if was_public(id, self.kind, choice.chain, region):
                raise Refused(410, f"This {self.kind} was withdrawn. Take your copy away.", GONE)
            raise Http404(f"No {self.kind} with this id is public in a language that will do.")
        check_form(params.get("etag"), stored.etag)
        keys = text_keys(id, stored.language, params.get("region"))
        headers = {"Content-Language": stored.language} | surrogate_headers(*keys)
        if not language:
            headers["Vary"] = "Accept-Language"
        return answer(
            request,
            for_requested_language(stored.full, stored.language, choice.requested),
            etag_for(stored.etag, stored.language, choice.requested),
            headers=headers,
        )
