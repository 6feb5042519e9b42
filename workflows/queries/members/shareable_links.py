"""The personal links that a manager of panels can share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

from django.db.models import Model
from django.utils import translation
from django.utils.translation import gettext, pgettext

from workflows.enums import PanelKind, ReachedBy
from workflows.mails.urls import invitation_url, member_url, parent_url
from workflows.models import FrozenText, Invitation, Member, ParentalConsent
from workflows.policies import can_use, may_take_part


@dataclass(frozen=True)
class ShareableLink:
    """A URL with a message, in the language of its recipient."""

    name: str
    title: str
    url: str
    message: str
    to: Member
    texts: list[FrozenText]


def invitation_to_share(pk: int) -> ShareableLink | None:
    """Return the link with which a member reads; None when it can no longer be used, or comes by e-mail."""
    invitation = _first(
        Invitation, pk, "member__panel", "member__parental_consent", "round__panel", "round__text"
    )
    if invitation is None or not _by_hand(invitation.member) or not can_use(invitation):
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
    return ShareableLink(
        invitation.member.name,
        title,
        invitation_url(invitation),
        message,
        invitation.member,
        [invitation.round.text],
    )


def own_page_to_share(pk: int) -> ShareableLink | None:
    """Return the link to a member's own page, which also lists every new text."""
    member = _first(Member, pk, "panel", "parental_consent")
    if not _by_hand(member) or not (may_take_part(member) or member.needs_parent):
        return None
    with translation.override(member.page_language):
        message = (
            pgettext("youth", "Hello %(name)s! This is your own page of the reading panel:")
            if member.panel.kind == PanelKind.YOUTH
            else pgettext("parents", "Hello %(name)s! This is your own page of the reading panel:")
        ) % {"name": member.name}
    return ShareableLink(
        member.name, gettext("Own page"), member_url(member), message, member, texts_to_read(member)
    )


def parents_question_to_share(pk: int) -> ShareableLink | None:
    """Return the link with which a parent answers; None when the parent has agreed."""
    consent = _first(ParentalConsent, pk, "member__panel")
    if consent is None or consent.given_at or not _by_hand(consent.member):
        return None
    name = consent.member.name
    with translation.override(consent.member.page_language):
        message = pgettext("parents", "May %(name)s read texts with us?") % {"name": name}
    title, member = gettext("Question to a parent"), consent.member
    return ShareableLink(name, title, parent_url(consent), message, member, texts_to_read(member))


def texts_to_read(member: Member) -> list[FrozenText]:
    """Return the texts that a member is reading now."""
    return list(FrozenText.objects.filter(rounds__invitations__in=member.invitations.usable()))


LINKS: dict[str, Callable[[int], ShareableLink | None]] = {
    "invitation": invitation_to_share,
    "member": own_page_to_share,
    "parent": parents_question_to_share,
}


def link_to_share(kind: str, pk: int) -> ShareableLink | None:
    """Return the link of this kind; None when there is none to hand over."""
    return LINKS[kind](pk) if kind in LINKS else None


def _by_hand(member: Member | None) -> TypeGuard[Member]:
    return member is not None and member.reached_by == ReachedBy.HAND


def _first(model: type[Model], pk: int, *related: str) -> Any:
    table: Any = model
    return table.objects.select_related(*related).filter(pk=pk).first()
