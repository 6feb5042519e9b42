"""What all pages behind an invitation share."""

import logging
import traceback
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.views.decorators.gzip import gzip_page

from cms.content.rendering.files import guarded
from workflows.errors import (
    ConsentMissing,
    InvalidRequest,
    InvitationEnded,
    InvitationUnknown,
    MayNotTakePart,
    NotBegun,
    RoundClosed,
)
from workflows.models import Invitation
from workflows.policies import check_not_revoked
from workflows.queries.reading.personal_links import invitation_by_token
from workflows.views.panel import notices
from workflows.views.panel.guessing import gone
from workflows.views.panel.told import asked_language

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponse]
NOTICES: dict[type[Exception], View] = {
    InvitationEnded: notices.link_ended,
    RoundClosed: notices.reading_ended,
    MayNotTakePart: notices.not_now,
    InvalidRequest: notices.no_such_piece,
}


def panel_page(view: View) -> View:
    """Call the view with the link's invitation, in the member's language; show a friendly page for errors.

    The view gets `(request, invitation)` and the other parts of the URL. No browser or proxy stores the page,
    and no search engine finds it. It is compressed, for phones with little data: its length reveals no
    secret, since nothing that came with the URL is shown in it.
    """

    @wraps(view)
    @gzip_page
    def answer(request: HttpRequest, token: str, **parts: str) -> HttpResponse:
        try:
            invitation = invitation_by_token(token)
        except InvitationUnknown:
            return gone(request, token)
        with translation.override(asked_language(request) or invitation.page_language):
            return notices.private(_with_files(_answer(view, request, invitation, parts), token))

    return answer


def _with_files(response: HttpResponse, token: str) -> HttpResponse:
    """Return the page with its pictures and files below the member's own link: they need not be public."""
    base = reverse("panel:welcome", args=[token]) + "bestand/"
    response.content = guarded(response.content.decode(), base).encode()
    return response


def _answer(view: View, request: HttpRequest, invitation: Invitation, parts: dict[str, str]) -> HttpResponse:
    try:
        check_not_revoked(invitation)
        return view(request, invitation, **parts)
    except (ConsentMissing, NotBegun):
        if request.method != "POST":
            return redirect("panel:welcome", token=invitation.token)
        return notices.agree_first(request, invitation)
    except tuple(NOTICES) as error:
        return NOTICES[type(error)](request, invitation)
    except Exception as error:  # noqa: BLE001 - any failure gets a friendly page with what the member wrote
        # where it failed, but not the message: a database puts what people wrote in it
        place = "".join(traceback.format_tb(error.__traceback__))
        logger.error(  # noqa: TRY400 - see above
            "A panel page failed for invitation %s (%s):\n%s", invitation.key, type(error).__name__, place
        )
        return notices.trouble(request, invitation)
