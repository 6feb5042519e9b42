"""One region."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.purging.surrogate_keys import REGIONS, surrogate_headers
from api.queries.regions import stored_region
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.parameters import parameters
from api.v1.http.problems import check_form
from api.v1.schemas.queries import REGION
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
        stored = stored_region(code) if re.fullmatch(REGION, code) else None
        if stored is None:
            raise Http404("No region with this code takes part. Codes look like PO2601 or VO2709.")
        check_form(params.get("etag"), stored.etag)
        return answer(request, bytes(stored.full), stored.etag, headers=surrogate_headers(REGIONS))
