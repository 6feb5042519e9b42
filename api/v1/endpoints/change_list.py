"""The feed of changes."""

from django.http import HttpRequest, HttpResponse
from drf_spectacular.utils import extend_schema

from api.documents.change import change_line
from api.documents.encoding import digest, encode
from api.purging.surrogate_keys import FEED, surrogate_headers
from api.queries.changes import changes_after
from api.v1.endpoints.sites.end_of_feed import check_is_reached
from api.v1.endpoints.sites.place import note_reader
from api.v1.http.answers import answer
from api.v1.http.cursors import write_cursor
from api.v1.http.endpoint import Endpoint
from api.v1.http.parameters import parameters
from api.v1.http.problems import INVALID_QUERY
from api.v1.schemas.changes import ChangePageSerializer
from api.v1.schemas.queries import CHANGES, ChangeQuerySerializer


class ChangeList(Endpoint):
    """`GET /api/v1/changes`."""

    @extend_schema(
        operation_id="listChanges",
        summary="What was published and withdrawn, in order",
        description="Whoever applies all lines from the beginning, in order, has exactly what the lists "
        "serve. Keep `next`, and ask with it as `since` the next time: nothing is missed, whatever is being "
        "published meanwhile. A place beyond the end of the feed is 400: begin again without `since`. A "
        "withdrawn text is a line of its own: remove it. With `region` there are "
        "lines of national texts (`region` null: fetch without `region`) and of that region (fetch with "
        "it). Keep both, by kind, id and language; show the region's, and the national one where there is "
        "none. With a key we note how far you are, so that we can tell you of a withdrawn text that you may "
        "still have.",
        parameters=[ChangeQuerySerializer],
        responses={200: ChangePageSerializer},
        tags=["Changes"],
    )
    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer with the lines after a place.

        One query; when there are none one more, which asks whether there is such a place; with a key two or
        three more, once a minute.
        """
        params = parameters(ChangeQuerySerializer, request)
        size = params["pageSize"]
        filters = {name: params.get(name) for name in ("language", "region", "kind")}
        since = params.get("since", 0)
        rows = changes_after(since, limit=size + 1, **filters)
        if since and not rows:  # asked after them: what is added meanwhile only makes the feed longer
            check_is_reached(since, "query", "since", INVALID_QUERY)
        note_reader(request, params)
        page = rows[:size]
        place = page[-1].sequence if page else since
        body = encode(
            {
                "results": [change_line(change) for change in page],
                "next": write_cursor(CHANGES, place, params),
                "hasMore": len(rows) > size,
            }
        )
        return answer(request, body, digest(body), headers=surrogate_headers(FEED))
