"""What every page behind a personal link shows."""

from typing import Any

from django.utils.translation import get_language

from cms.content.languages import direction
from workflows.enums import PanelKind
from workflows.models import Invitation
from workflows.queries.reading.progress import question_keys
from workflows.queries.reading.steps import WELCOME, Step, before, position
from workflows.views.panel.urls import step_url
from workflows.views.panel.wording import PARENTS, YOUTH


def page_context(invitation: Invitation, *, step: Step | None = None, **more: Any) -> dict[str, Any]:
    """Return what a page of a member needs: who reads what, with which words, and what the page adds.

    With a `step` it also says which of how many this is, and where "back" leads.
    """
    found = invitation.round
    return {
        "invitation": invitation,
        "round": found,
        "text": found.text,
        "text_direction": direction(found.text.language),
        "page_direction": direction(get_language() or found.panel.language),
        "name": invitation.member.name if invitation.member else "",
        "say": YOUTH if found.panel.kind == PanelKind.YOUTH else PARENTS,
        **(_progress(invitation, step) if step else {}),
        **more,
    }


def _progress(invitation: Invitation, step: Step) -> dict[str, Any]:
    keys = question_keys(invitation)
    current, steps = position(keys, step)
    back = None if step.page == WELCOME else step_url(invitation, before(keys, step))
    return {"step": current, "steps": steps, "back": back}
