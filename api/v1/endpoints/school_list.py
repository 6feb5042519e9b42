"""Schools."""

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode
from api.documents.school import render_school
from api.queries.regions.schools import listed_schools
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.pages import next_url, page_bytes
from api.v1.http.parameters import parameters
from api.v1.schemas.region_queries import SCHOOLS, SchoolListQuerySerializer
from api.v1.schemas.regions import SchoolPageSerializer


class SchoolList(Endpoint):
    """`GET /api/v1/schools`."""

    @extend_schema(
        operation_id="listSchools",
        summary="Schools, page by page",
        description="A region for primary schools has the primary schools of its postcodes, one for "
        "secondary schools the secondary ones; a special school for both is in both. All filters must hold. "
        "Schools are not in the feed: ask for them again now and then.",
        parameters=[SchoolListQuerySerializer],
        responses={200: SchoolPageSerializer},
        tags=["Regions"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with a page. One query."""
        params = parameters(SchoolListQuerySerializer, request)
        size = params["pageSize"]
        rows = listed_schools(params, after=params.get("cursor", 0), limit=size + 1)
        page = rows[:size]
        following = next_url(request, SCHOOLS, page[-1]["id"], params) if len(rows) > size else None
        body = page_bytes([encode(render_school(row)) for row in page], following)
        return answer(request, body, digest(body))
