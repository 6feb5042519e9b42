"""A picture or a file of a text, for editors."""

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from cms.media.answers import GUARDED, file_answer, gone
from cms.media.uploaded import may_see, upload_answer, uploads_with
from workflows.queries.files.seen import file_of_editor


@require_safe
def file(request: HttpRequest, digest: str, name: str) -> HttpResponseBase:
    """Answer with the frozen bytes, or those of a draft that this person may choose for a text."""
    user: Any = request.user
    asked = request.headers.get("Range", "")
    frozen = file_of_editor(user, digest, name)
    if frozen:
        answer = None if frozen.erased_at else file_answer(frozen, name, GUARDED, asked)
        return answer or gone()
    upload = next((upload for upload in uploads_with(digest) if may_see(user, upload)), None)
    of_draft = upload_answer(upload, name) if upload else None
    if of_draft is None:
        raise Http404
    return of_draft
