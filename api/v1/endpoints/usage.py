"""How often texts are read."""

from datetime import date, timedelta
from typing import ClassVar, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema

from api.models import ApiKey
from api.queries.known_texts import known_texts
from api.v1.endpoints.unknown_texts import unknown_texts
from api.v1.http.bodies import INVALID_BODY, body
from api.v1.http.keyed import KeyedEndpoint, empty_answer
from api.v1.http.problems import InvalidParameters, parameter_error
from api.v1.schemas.feedback import NewUsageSerializer
from cms.feedback.actions.record_usage import record_usage

MAX_AGE: Final = timedelta(days=31)


class Usage(KeyedEndpoint):
    """`POST /api/v1/usage`."""

    scope: ClassVar[ApiKey.Scope] = ApiKey.Scope.FEEDBACK
    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="giveUsage",
        summary="How often texts were read",
        description="Report how often each article, story and supplement was read on one day, once a day. "
        "Sending the same day again replaces what your region sent before, so a retry does no harm. Sites "
        "whose keys have no region count as one: let one of them send. The answer is empty.",
        request=NewUsageSerializer,
        responses={202: None},
        tags=["Feedback"],
    )
    def post(self, request: HttpRequest) -> HttpResponse:
        """Store the counts of the day."""
        fields = body(NewUsageSerializer, request)
        region = self.key.region.code if self.key.region else ""
        lines = [(line["article"], line["language"], line["reads"]) for line in fields["counts"]]
        mentions = [(f"counts[{index}]", line[0], line[1]) for index, line in enumerate(lines)]
        errors = [
            *invalid_day(fields["day"], timezone.localdate()),
            *unknown_texts(mentions, known_texts([line[0] for line in lines], region)),
        ]
        if errors:
            raise InvalidParameters(errors, INVALID_BODY)
        reads = {(article, language): count for article, language, count in lines}
        record_usage(region=region, day=fields["day"], reads=reads)
        return empty_answer(202)


def invalid_day(day: date, today: date) -> list[dict[str, str]]:
    """Return an error for a day in the future, or too long ago."""
    if today - MAX_AGE <= day <= today:
        return []
    return [parameter_error("body", "day", f"Give a day from {today - MAX_AGE} to {today}.")]
