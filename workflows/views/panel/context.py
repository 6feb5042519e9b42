"""The template context of every page behind a personal link."""

from typing import Any

from django.urls import reverse

from cms.content.languages import direction
from workflows.enums import Manner
from workflows.models import Invitation
from workflows.policies import has_consented
from workflows.queries.reading.progress import question_keys
from workflows.queries.reading.steps import WELCOME, Step, before, position
from workflows.rules.stale_pages import fingerprint
from workflows.views.panel.answer_wording import answer_wording
from workflows.views.panel.for_whom import for_whom
from workflows.views.panel.told import told
from workflows.views.panel.urls import step_url
from workflows.views.panel.wording import PARENTS, YOUTH


def page_context(invitation: Invitation, *, step: Step | None = None, **more: Any) -> dict[str, Any]:
    """Return the context of a member's page: who reads what, the wording, and what the page adds.

    With a `step` also its number, the number of steps, and where "back" leads.
    """
    current_round = invitation.round
    tone = current_round.panel.tone
    return {
        "invitation": invitation,
        "round": current_round,
        "text": current_round.text,
        "text_direction": direction(current_round.text.language),
        "name": invitation.member.name if invitation.member else "",
        **for_whom(current_round),
        "tell_of": answer_wording(current_round.panel),
        **device_names(invitation),
        "say": YOUTH if tone is Manner.YOUTH else PARENTS,
        **told(
            tone=tone,
            panel=current_round.panel,
            language_url="" if invitation.revoked_at else reverse("panel:language", args=[invitation.token]),
        ),
        **(_progress(invitation, step) if step else {}),
        **more,
    }


def device_names(invitation: Invitation) -> dict[str, str]:
    """Return under which names a device keeps what is filled in behind this link, until it is sent.

    `device_link` is the same for all of the link, which it does not reveal. `device_shelf` is "" when nothing
    may be kept, and another after a member stopped and began again.
    """
    link = fingerprint("device", invitation.token)
    agreed = invitation.consent.given_at.isoformat() if has_consented(invitation) else ""
    shelf = f"{link}-{fingerprint(link, agreed)}" if agreed else ""
    return {"device_link": link, "device_shelf": shelf}


def _progress(invitation: Invitation, step: Step) -> dict[str, Any]:
    keys = question_keys(invitation)
    current, steps = position(keys, step)
    back = None if step.page == WELCOME else step_url(invitation, before(keys, step))
    return {"step": current, "steps": steps, "back": back}
