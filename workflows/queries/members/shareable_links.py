"""The personal links that a manager of panels can hand over."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils import translation
from django.utils.translation import gettext, pgettext

from workflows.enums import PanelKind
from workflows.mails.urls import invitation_url, member_url, parent_url
from workflows.models import Invitation, Member, ParentalConsent
from workflows.policies import can_use, may_take_part


@dataclass(frozen=True)
class ShareableLink:
    """A URL with the words to send along, in the language of whom it is for."""

    name: str
    what: str
    url: str
    words: str


def invitation_to_share(pk: int) -> ShareableLink | None:
    """Return the link with which a member reads; none when it cannot be used any more."""
    found = _first(Invitation, pk, "member__panel", "member__parental_consent", "round__panel", "round__text")
    if found is None or found.member is None or not can_use(found):
        return None
    title = found.round.text.title
    with translation.override(found.page_language):
        words = (
            pgettext(
                "youth", "Hello %(name)s! Will you read a text with us? “%(title)s” This is your own link:"
            )
            if found.round.panel.kind == PanelKind.YOUTH
            else pgettext(
                "parents", "Hello %(name)s! Will you read a text with us? “%(title)s” This is your own link:"
            )
        ) % {"name": found.member.name, "title": title}
    return ShareableLink(found.member.name, title, invitation_url(found), words)


def own_page_to_share(pk: int) -> ShareableLink | None:
    """Return the link to a member's own page, where every new text can be found, too."""
    found = _first(Member, pk, "panel", "parental_consent")
    if found is None or not (may_take_part(found) or found.needs_parent):
        return None
    with translation.override(found.page_language):
        words = (
            pgettext("youth", "Hello %(name)s! This is your own page of the reading panel:")
            if found.panel.kind == PanelKind.YOUTH
            else pgettext("parents", "Hello %(name)s! This is your own page of the reading panel:")
        ) % {"name": found.name}
    return ShareableLink(found.name, gettext("Own page"), member_url(found), words)


def parents_question_to_share(pk: int) -> ShareableLink | None:
    """Return the link with which a parent answers; none when the parent has agreed."""
    found = _first(ParentalConsent, pk, "member__panel")
    if found is None or found.given_at:
        return None
    with translation.override(found.member.page_language):
        words = gettext("May %(name)s read texts with us?") % {"name": found.member.name}
    return ShareableLink(found.member.name, gettext("Question to a parent"), parent_url(found), words)


def _first(model: type[Model], pk: int, *related: str) -> Any:
    table: Any = model
    return table.objects.select_related(*related).filter(pk=pk).first()
