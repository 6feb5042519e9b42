"""What all pages behind a personal link have in common."""

import logging
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from workflows.errors import InvalidRequest, InvitationEnded, InvitationUnknown, RoundClosed
from workflows.models import Invitation
from workflows.policies import check_not_revoked
from workflows.queries.invitations import invitation_by_token
from workflows.views.panel import notices

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponse]


def panel_page(view: View) -> View:
    """Call the view with the link's invitation, in the panel's language, and answer kindly what goes wrong.

    The view gets `(request, invitation)` and whatever else is in the address. Nothing of a page is kept by
    a browser or a proxy, or found by a search engine.
    """

    @wraps(view)
    def answer(request: HttpRequest, token: str, **parts: str) -> HttpResponse:
        try:
            invitation = invitation_by_token(token)
        except InvitationUnknown:
            return notices.no_such_page(request)
        with translation.override(invitation.page_language):
            return notices.private(_answer(view, request, invitation, parts))

    return answer


def _answer(view: View, request: HttpRequest, invitation: Invitation, parts: dict[str, str]) -> HttpResponse:
    try:
        check_not_revoked(invitation)
        return view(request, invitation, **parts)
    except InvitationEnded:
        return notices.link_ended(request, invitation)
    except RoundClosed:
        return notices.reading_ended(request, invitation)
    except InvalidRequest:
        return notices.no_such_piece(request, invitation)
    except Exception:  # whatever it is, a member meets a kind sentence with the own words, and we the trace
        logger.exception("A panel page failed for invitation %s.", invitation.key)
        return notices.trouble(request, invitation)
