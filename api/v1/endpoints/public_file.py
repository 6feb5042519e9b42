"""A picture, a download or the captions of a video, of a text that is public.

No `Endpoint`: it answers in whatever type the file is of, and streams it.
"""

from functools import partial

from django.http import HttpRequest
from django.http.response import HttpResponseBase, HttpResponseNotModified
from django.views.decorators.csrf import csrf_exempt

from api.queries.files import public_file
from api.v1.http.answers import preflight
from api.v1.http.endpoint import SAFE, with_reconnect
from api.v1.http.etags import matching_tag
from api.v1.http.headers import FILE, GONE, METHODS
from api.v1.http.problems import Refused, problem
from api.v1.http.reading_keys import check_may_read
from cms.media.answers import file_answer
from workflows.queries.files.once_approved import once_approved_file

NOT_THERE = "There is no such file in a text that is public now."


@csrf_exempt
def public_file_answer(request: HttpRequest, digest: str, name: str) -> HttpResponseBase:
    """`GET /files/{hash}/{name}`. A file of a text that was withdrawn is not found from that moment on."""
    method = str(request.method).lower()
    if method == "options":
        return preflight()
    if method not in SAFE:
        return problem(405, headers={"Allow": METHODS})
    try:
        check_may_read(request)
    except Refused as refused:
        return problem(refused.status_code, refused.message, headers=refused.headers)
    file = with_reconnect(partial(public_file, digest, name))
    if file is None:
        return problem(410 if once_approved_file(digest, name) else 404, NOT_THERE, headers=GONE)
    # each size of a picture is another file
    tag = f"{digest}-{name}" if file.is_picture else digest
    headers = FILE | {"ETag": f'"{tag}"'}
    if matching_tag(request.META.get("HTTP_IF_NONE_MATCH", ""), tag):
        return HttpResponseNotModified(headers=headers)
    return file_answer(file, name, headers, request.headers.get("Range", "")) or problem(
        404, NOT_THERE, headers=GONE
    )
