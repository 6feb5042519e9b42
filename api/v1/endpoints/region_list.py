"""Regions, and the finder by postcode."""

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.encoding import digest, encode
from api.queries.regions.stored import listed_regions
from api.v1.http.answers import answer
from api.v1.http.endpoint import Endpoint
from api.v1.http.pages import next_url, page_bytes
from api.v1.http.parameters import parameters
from api.v1.schemas.region_queries import REGIONS, RegionListQuerySerializer
from api.v1.schemas.regions import RegionPageSerializer

SECTORS = ("PO", "VO")
CODES_PER_SECTOR = 10_000


class RegionList(Endpoint):
    """`GET /api/v1/regions`."""

    @extend_schema(
        operation_id="listRegions",
        summary="Regions, page by page, or those of a postcode",
        description="With `postcode` the answer has the region for primary schools and the one for secondary "
        "schools there, each with its support point; none when nobody lives there. All filters must hold. "
        "Follow `next` until it is null.",
        parameters=[RegionListQuerySerializer],
        responses={200: RegionPageSerializer},
        tags=["Regions"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Join stored bytes. One query."""
        params = parameters(RegionListQuerySerializer, request)
        size = params["pageSize"]
        rows = listed_regions(params, after=_code(params.get("cursor", 0)), limit=size + 1)
        page = rows[:size]
        following = next_url(request, REGIONS, _place(page[-1].code), params) if len(rows) > size else None
        tags = ",".join(row.etag for row in page)
        query = request.META.get("QUERY_STRING", "").encode()
        return answer(
            request,
            page_bytes([bytes(row.full) for row in page], following),
            digest(query, tags.encode(), encode(following)),
        )


def _place(code: str) -> int:
    """Return a code as a number, in the same order; 0 is before all codes."""
    return SECTORS.index(code[:2]) * CODES_PER_SECTOR + int(code[2:]) + 1


def _code(place: int) -> str:
    """Return the code of a place: "" for the beginning, the last possible code for a place out of range."""
    if place == 0:
        return ""
    sector, digits = divmod(place - 1, CODES_PER_SECTOR)
    return f"{SECTORS[sector]}{digits:04}" if sector < len(SECTORS) else "VO9999"
