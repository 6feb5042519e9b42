"""The site with videos to which a text of the demonstration leads. A real text leads to a site elsewhere."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from cms.demo.loading.files import FOLDER
from cms.media.ranges import part_of

#: sites of regions play it beside captions from here, and so does a telephone, which asks for parts
HEADERS: Final = {"Access-Control-Allow-Origin": "*", "Accept-Ranges": "bytes"}


@require_safe
def film(request: HttpRequest, name: str) -> HttpResponse:
    """Answer a video, or the part of it that a player asks for."""
    known = {path.name: path for path in FOLDER.glob("*.mp4")}
    if name not in known:
        raise Http404
    content = known[name].read_bytes()
    part = part_of(request.headers.get("Range", ""), len(content))
    if part is None:
        return HttpResponse(content, content_type="video/mp4", headers=HEADERS)
    start, end = part
    headers = {**HEADERS, "Content-Range": f"bytes {start}-{end - 1}/{len(content)}"}
    return HttpResponse(content[start:end], status=206, content_type="video/mp4", headers=headers)
