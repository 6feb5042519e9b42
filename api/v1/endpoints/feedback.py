"""Whether a text was clear to a reader."""

from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.models import ApiKey
from api.queries.known_texts import known_texts
from api.v1.endpoints.unknown_texts import unknown_texts
from api.v1.http.bodies import INVALID_BODY, body
from api.v1.http.keyed import KeyedEndpoint, empty_answer
from api.v1.http.problems import InvalidParameters
from api.v1.schemas.feedback import NewFeedbackSerializer
from cms.feedback.actions.record_feedback import record_feedback
from cms.feedback.enums import Clear


class Feedback(KeyedEndpoint):
    """`POST /api/v1/feedback`."""

    scope: ClassVar[ApiKey.Scope] = ApiKey.Scope.FEEDBACK
    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="giveFeedback",
        summary="Was this clear?",
        description="Report what a reader says of an article, a story or a supplement. Answers are counted "
        "by day, text and region; what a reader writes is stored for 180 days, without anything that "
        "identifies the writer. Neither the reader's IP address nor your key is stored. The answer is empty.",
        request=NewFeedbackSerializer,
        responses={202: None},
        tags=["Feedback"],
    )
    def post(self, request: HttpRequest) -> HttpResponse:
        """Store it. The answer has no body."""
        fields = body(NewFeedbackSerializer, request)
        region = self.key.region.code if self.key.region else ""
        article, language = fields["article"], fields["language"]
        if errors := unknown_texts([("", article, language)], known_texts([article], region)):
            raise InvalidParameters(errors, INVALID_BODY)
        record_feedback(
            article=article,
            language=language,
            region=region,
            clear=Clear(fields["clear"]),
            text=fields.get("text") or "",
        )
        return empty_answer(202)
