"""How often texts are read."""

from datetime import date, timedelta
from typing import ClassVar, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema

from api.models import ApiKey
from api.queries.known_texts import known_texts
from api.v1.endpoints.unknown_texts import unknown_texts
from api.v1.http.bodies import WRONG, body
from api.v1.http.keyed import KeyedEndpoint, nothing
from api.v1.http.problems import InvalidParameters
from api.v1.schemas.feedback import NewUsageSerializer
from cms.feedback.actions.record_usage import record_usage

OLDEST: Final = timedelta(days=31)


class Usage(KeyedEndpoint):
    """`POST /api/v1/usage`."""

    scope: ClassVar[ApiKey.Scope] = ApiKey.Scope.FEEDBACK
    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="giveUsage",
        summary="How often texts were read",
        description="Hand over how often each text was read on one day, once a day. Sending the same day "
        "again takes the place of what your region sent before, so a retry does no harm. Sites whose keys "
        "have no region count as one: let one of them send. The answer is empty.",
        request=NewUsageSerializer,
        responses={202: None},
        tags=["Feedback"],
    )
    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the numbers of the day."""
        said = body(NewUsageSerializer, request)
        region = self.key.region.code if self.key.region else ""
        lines = [(line["article"], line["language"], line["reads"]) for line in said["counts"]]
        named = [(f"counts[{place}]", line[0], line[1]) for place, line in enumerate(lines)]
        errors = [
            *wrong_day(said["day"], timezone.localdate()),
            *unknown_texts(named, known_texts([line[0] for line in lines], region)),
        ]
        if errors:
            raise InvalidParameters(errors, WRONG)
        reads = {(article, language): number for article, language, number in lines}
        record_usage(region=region, day=said["day"], reads=reads)
        return nothing(202)


def wrong_day(day: date, today: date) -> list[dict[str, str]]:
    """Return an error for a day that is to come, or is too long ago."""
    if today - OLDEST <= day <= today:
        return []
    return [{"in": "body", "name": "day", "detail": f"Give a day from {today - OLDEST} to {today}."}]
