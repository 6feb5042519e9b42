"""The glossary and the topics: short lists that go with the texts."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode
from api.documents.word_lists import glossary_list, topic_list
from api.queries.glossary import glossary_in, topics_in
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.languages import LanguageChoice, reader_languages
from api.v1.http.parameters import parameters
from api.v1.schemas.queries import WordListQuerySerializer
from api.v1.schemas.word_lists import GlossarySerializer, TopicsSerializer


class GlossaryList(Endpoint):
    """`GET /api/v1/glossary`."""

    @extend_schema(
        operation_id="listGlossary",
        summary="The glossary in the reader's language",
        description="Every term that a public text explains, with the explanation that readers approved "
        "last: explanations are read together with a text. A changed explanation comes along with a text "
        "in which readers approved it, so that it has a line in the feed. What is not explained in the "
        "requested language is answered in one that comes near, and says in which.",
        parameters=[WordListQuerySerializer],
        responses={200: GlossarySerializer},
        tags=["Words"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with all terms. One query."""
        choice = _choice(request)
        return _answer(request, choice, glossary_list(choice.requested, glossary_in(choice.chain)))


class TopicList(Endpoint):
    """`GET /api/v1/topics`."""

    @extend_schema(
        operation_id="listTopics",
        summary="What the texts are about",
        description="The topics that public texts have, with their names: the values of the filter `topic`. "
        "Names are signposts of the national desk; panels do not read them.",
        parameters=[WordListQuerySerializer],
        responses={200: TopicsSerializer},
        tags=["Words"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with all topics. One query."""
        choice = _choice(request)
        return _answer(request, choice, topic_list(choice.requested, topics_in(choice.chain)))


def _choice(request: HttpRequest) -> LanguageChoice:
    params = parameters(WordListQuerySerializer, request)
    return reader_languages(request, params.get("language"), fallback=params["fallback"] == "default")


def _answer(request: HttpRequest, choice: LanguageChoice, words: dict[str, Any]) -> HttpResponse:
    body = encode(words)
    languages = dict.fromkeys(row["language"] for row in words["results"])
    headers = {"Content-Language": ", ".join(languages) or choice.requested}
    if "language" not in request.GET:
        headers["Vary"] = "Accept-Language"
    return answer(request, body, digest(body), headers=headers)
