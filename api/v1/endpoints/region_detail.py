"""One region."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.purging.surrogate_keys import REGIONS, surrogate_headers
from api.queries.regions.stored import stored_region
from api.queries.withdrawn import region_was_there
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.headers import GONE
from api.v1.http.parameters import parameters
from api.v1.http.problems import Refused, check_form
from api.v1.schemas.region_code import REGION, no_such_region, official
from api.v1.schemas.region_queries import RegionQuerySerializer
from api.v1.schemas.regions import RegionAnswerSerializer


class RegionDetail(Endpoint):
    """`GET /api/v1/regions/{code}`."""

    @extend_schema(
        operation_id="getRegion",
        summary="One region, and who to call there",
        description="A region has one support point; one support point may serve more regions. When its "
        "telephone number or its hours change, the feed has a line of the kind `region`.",
        parameters=[RegionQuerySerializer],
        responses={200: RegionAnswerSerializer},
        tags=["Regions"],
    )
    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """Answer with stored bytes. One query."""
        params = parameters(RegionQuerySerializer, request)
        written, code = code, official(code)
        if not re.fullmatch(REGION, code):
            raise Http404(no_such_region(written))
        stored = stored_region(code)
        if stored is None:
            if region_was_there(code):
                raise Refused(410, "This region takes part no more.", GONE)
            raise Http404(no_such_region(code))
        check_form(params.get("etag"), stored.etag)
        return answer(request, bytes(stored.full), stored.etag, headers=surrogate_headers(REGIONS))
