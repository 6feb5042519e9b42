"""A picture or a file of a draft, for a browser that shows the preview of a site."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from api.preview_tokens import read_preview_token
from api.queries.drafts import draft
from api.v1.endpoints.preview import GONE
from api.v1.http.answers import preflight
from api.v1.http.endpoint import SAFE
from api.v1.http.headers import METHODS
from api.v1.http.problems import problem
from cms.content.uploads import uploads_in
from cms.media.uploaded import upload_answer


@csrf_exempt
def preview_file_answer(request: HttpRequest, token: str, digest: str, name: str) -> HttpResponseBase:
    """`GET /files/previews/{token}/{hash}/{name}`: of that draft, while its token works.

    A browser sends no key with a picture, so the token is enough for this.
    """
    method = str(request.method).lower()
    if method == "options":
        return preflight()
    if method not in SAFE:
        return problem(405, headers={"Allow": METHODS})
    reference = read_preview_token(token)
    stored = draft(reference) if reference else None
    uploads = uploads_in(stored.page.body).values() if stored else ()
    upload = next((upload for upload in uploads if upload.sha256 == digest), None)
    return (upload_answer(upload, name) if upload else None) or problem(404, GONE)
