"""A picture or a file of the text that a member reads."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from cms.media.answers import GUARDED, file_answer, gone
from workflows.errors import InvitationUnknown, WorkflowError
from workflows.policies import check_not_revoked
from workflows.queries.reading.files import file_of_member
from workflows.queries.reading.personal_links import invitation_by_token
from workflows.views.panel.guessing import unknown_link


@require_safe
def file(request: HttpRequest, token: str, digest: str, name: str) -> HttpResponseBase:
    """Answer with it. Raises Http404 for a link that ended, and for a file of another text."""
    try:
        invitation = invitation_by_token(token)
        check_not_revoked(invitation)
    except InvitationUnknown:
        return unknown_link(request)
    except WorkflowError as error:
        raise Http404 from error
    found = file_of_member(invitation, digest, name)
    if found is None:
        raise Http404
    asked = request.headers.get("Range", "")
    answer = None if found.erased_at else file_answer(found, name, GUARDED, asked)
    return answer or gone()
