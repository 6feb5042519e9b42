"""The mails to readers and parents, each in their own language."""

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext, pgettext

from cms.content.languages import interface_choices
from cms.mail.headers import begins_thread, can_be_stopped, in_thread
from cms.mail.templatetags.directions import isolate
from cms.mail.writing import render_mail
from workflows.enums import ClosingEvent, Manner
from workflows.mails.promised import Promised, duration
from workflows.mails.urls import closing_url, invitation_url, member_url, parent_url, privacy_url
from workflows.models import Invitation, Member, OutcomeMail, Panel, ParentalConsent
from workflows.models.members.who_asks import who_asks


def invitation_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that invites a member to read."""
    return _invitation_mail("invitation", pk)


def reminder_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that reminds a member of an invitation."""
    return _invitation_mail("reminder", pk)


def outcome_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that says what happened to the text that a member read."""
    mail = OutcomeMail.objects.select_related(
        "invitation__member__panel", "invitation__round__panel__region", "invitation__round__text"
    ).get(pk=pk)
    invitation = mail.invitation
    member, text = _member_of(invitation), invitation.round.text
    with translation.override(member.page_language):
        return render_mail(
            "workflows/mail/closing",
            subject=_about(_outcome_subject(ClosingEvent(mail.event)), text.title),
            to=member.email,
            headers=in_thread(str(invitation.key)) | can_be_stopped(member_url(member)),
            name=member.name,
            event=mail.event,
            text=text,
            was_public=mail.event == ClosingEvent.STOPPED and text.approvals.exists(),
            url=closing_url(invitation),
            own_page=member_url(member),
            **_told(invitation.round.panel),
        )


def parent_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that asks a parent whether the child may take part.

    It leads to the page in each language of the interface: nobody knows yet which one the parent reads.
    """
    consent = ParentalConsent.objects.select_related("member__panel__region").get(pk=pk)
    name, url, language = consent.member.name, parent_url(consent), consent.page_language
    others = [(code, own, f"{url}?taal={code}") for code, own in interface_choices() if code != language]
    with translation.override(language):
        return render_mail(
            "workflows/mail/parent",
            subject=pgettext("parents", "May %(name)s read texts with us?") % {"name": isolate(name)},
            to=consent.email,
            url=url,
            other_languages=others,
            name=name,
            **_told(consent.member.panel, Manner.PARENTS),
        )


def confirmation_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that asks a new member, or a new address, for a yes."""
    member = Member.objects.select_related("panel__region").get(pk=pk)
    with translation.override(member.page_language):
        return render_mail(
            "workflows/mail/confirmation",
            subject=pgettext("youth", "Do you want to read along?")
            if member.tone is Manner.YOUTH
            else pgettext("parents", "Do you want to read along?"),
            to=member.email,
            name=member.name,
            url=member_url(member),
            **_told(member.panel),
        )


def _invitation_mail(kind: str, pk: int) -> EmailMultiAlternatives:
    invitation = Invitation.objects.select_related(
        "member__panel", "round__panel__region", "round__text"
    ).get(pk=pk)
    round, member = invitation.round, _member_of(invitation)  # noqa: A001 - the domain's term
    place = begins_thread if kind == "invitation" else in_thread
    with translation.override(member.page_language):
        return render_mail(
            f"workflows/mail/{kind}",
            subject=_invitation_subject(kind, youth=round.panel.tone is Manner.YOUTH),
            to=member.email,
            headers=place(str(invitation.key)) | can_be_stopped(member_url(member)),
            name=member.name,
            text=round.text,
            deadline=round.deadline,
            duration=duration(round),
            url=invitation_url(invitation),
            own_page=member_url(member),
            **_told(round.panel),
        )


def _told(panel: Panel, tone: Manner | None = None) -> dict[str, Any]:
    """Return what every mail to readers tells: who asks, and what is promised; to parents in their tone."""
    return {
        "tone": (tone or panel.tone).value,
        "who": who_asks(panel),
        "promised": Promised(),
        "privacy": privacy_url(tone or panel.tone),
    }


def _about(subject: str, title: str) -> str:
    """Return a subject with the title of a text, in its own order where the language runs the other way."""
    return subject % {"title": isolate(title)}


def _member_of(invitation: Invitation) -> Member:
    if invitation.member is None:
        raise LookupError("The member has left")
    return invitation.member


def _outcome_subject(event: ClosingEvent) -> str:
    if event is ClosingEvent.PUBLISHED:
        return gettext("The text is public: %(title)s")
    if event is ClosingEvent.STOPPED:
        return gettext("The reading was stopped: %(title)s")
    if event is ClosingEvent.ANSWERED:
        return gettext("There is an answer: %(title)s")
    return gettext("What readers said about: %(title)s")


def _invitation_subject(kind: str, *, youth: bool) -> str:
    if kind == "reminder":
        return (
            pgettext("youth", "Will you still read with us?")
            if youth
            else pgettext("parents", "Will you still read with us?")
        )
    return (
        pgettext("youth", "Will you read a text with us?")
        if youth
        else pgettext("parents", "Will you read a text with us?")
    )
