"""The personal links that a manager of panels can share."""

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
    """A URL with a message, in the language of its recipient."""

    name: str
    title: str
    url: str
    message: str


def invitation_to_share(pk: int) -> ShareableLink | None:
    """Return the link with which a member reads; None when it can no longer be used."""
    invitation = _first(
        Invitation, pk, "member__panel", "member__parental_consent", "round__panel", "round__text"
    )
    if invitation is None or invitation.member is None or not can_use(invitation):
        return None
    title = invitation.round.text.title
    with translation.override(invitation.page_language):
        message = (
            pgettext(
                "youth", "Hello %(name)s! Will you read a text with us? “%(title)s” This is your own link:"
            )
            if invitation.round.panel.kind == PanelKind.YOUTH
            else pgettext(
                "parents", "Hello %(name)s! Will you read a text with us? “%(title)s” This is your own link:"
            )
        ) % {"name": invitation.member.name, "title": title}
    return ShareableLink(invitation.member.name, title, invitation_url(invitation), message)


def own_page_to_share(pk: int) -> ShareableLink | None:
    """Return the link to a member's own page, which also lists every new text."""
    member = _first(Member, pk, "panel", "parental_consent")
    if member is None or not (may_take_part(member) or member.needs_parent):
        return None
    with translation.override(member.page_language):
        message = (
            pgettext("youth", "Hello %(name)s! This is your own page of the reading panel:")
            if member.panel.kind == PanelKind.YOUTH
            else pgettext("parents", "Hello %(name)s! This is your own page of the reading panel:")
        ) % {"name": member.name}
    return ShareableLink(member.name, gettext("Own page"), member_url(member), message)


def parents_question_to_share(pk: int) -> ShareableLink | None:
    """Return the link with which a parent answers; None when the parent has agreed."""
    consent = _first(ParentalConsent, pk, "member__panel")
    if consent is None or consent.given_at:
        return None
    name = consent.member.name
    with translation.override(consent.member.page_language):
        message = gettext("May %(name)s read texts with us?") % {"name": name}
    return ShareableLink(name, gettext("Question to a parent"), parent_url(consent), message)


def _first(model: type[Model], pk: int, *related: str) -> Any:
    table: Any = model
    return table.objects.select_related(*related).filter(pk=pk).first()
