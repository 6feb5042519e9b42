"""What a site says to have."""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import OpenApiExample, extend_schema

from api.actions.sites.keep_site_state import keep_site_state
from api.errors import SaidTooOftenError
from api.models import ApiKey
from api.models.site_state import form_name
from api.v1.endpoints.sites.end_of_feed import check_is_reached
from api.v1.http.bodies import INVALID_BODY, body
from api.v1.http.keyed import KeyedEndpoint, empty_answer
from api.v1.http.problems import InvalidParameters, Refused, parameter_error
from api.v1.schemas.site_state import NewSiteStateSerializer

EXAMPLE: Final = OpenApiExample(
    "saySiteState",
    request_only=True,
    value={
        "place": "NEXT-OF-YOUR-LAST-PG",  # has the form of a place and is none
        "forms": [
            {
                "kind": "article",
                "id": "5b8f5c7e-0f0b-4c53-9a5a-6f0f6e1f2a01",
                "language": "nl",
                "region": None,
                "etag": "0f343b0931126a20f133d67c2b018a3b",
            }
        ],
    },
)


class SiteStateEndpoint(KeyedEndpoint):
    """`POST /api/v1/sites/state`."""

    scope: ClassVar[ApiKey.Scope] = ApiKey.Scope.READ
    http_method_names = ["post", "options"]

    @extend_schema(
        operation_id="saySiteState",
        summary="What your site has",
        description="Say how far you are in the feed, and which form of each text you have: the `etag` of "
        "its line. The national desk and your region then see who still has a withdrawn or old text, and can "
        "write to you. Say it after you have stored a change, or once a day; once a minute at most. It takes "
        "the place of what you said before. The answer is empty.",
        request=NewSiteStateSerializer,
        examples=[EXAMPLE],
        responses={202: None},
        tags=["Sites"],
    )
    def post(self, request: HttpRequest) -> HttpResponse:
        """Store it. The answer has no body."""
        said = body(NewSiteStateSerializer, request)
        forms = said.get("forms")
        own = self.key.region.code if self.key.region else None
        if errors := _wrong_forms(forms or [], own):
            raise InvalidParameters(errors, INVALID_BODY)
        check_is_reached(said.get("place", 0), "body", "place", INVALID_BODY)
        named = None if forms is None else {_name(form): form["etag"] for form in forms}
        try:
            keep_site_state(key=self.key, place=said.get("place"), forms=named)
        except SaidTooOftenError as error:
            raise Refused(429, str(error), {"Retry-After": str(error.seconds)}) from error
        return empty_answer(202)


def _name(form: dict[str, Any]) -> str:
    return form_name(form["kind"], str(form["id"]), form["language"] or "", form["region"] or "")


def _wrong_forms(forms: Sequence[dict[str, Any]], own: str | None) -> list[dict[str, str]]:
    """Return an error for each text of another region, and for each that was named before."""
    errors, named = [], set()
    for index, form in enumerate(forms):
        if form["region"] not in {None, own}:
            detail = "Your key is not of this region."
            errors.append(parameter_error("body", f"forms[{index}].region", detail))
        if _name(form) in named:
            errors.append(parameter_error("body", f"forms[{index}]", "This text was named before."))
        named.add(_name(form))
    return errors
