"""The mails to readers and parents, each in their own language."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext, pgettext

from cms.mail.headers import begins_thread, can_be_stopped, in_thread
from cms.mail.writing import render_mail
from workflows.enums import ClosingEvent, PanelKind
from workflows.mails.urls import closing_url, invitation_url, member_url, parent_url
from workflows.models import Invitation, Member, OutcomeMail, ParentalConsent
from workflows.rules.retention import retention_days


def invitation_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that invites a member to read."""
    return _invitation_mail("invitation", pk)


def reminder_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that reminds a member of an invitation."""
    return _invitation_mail("reminder", pk)


def outcome_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that says what happened to the text that a member read."""
    mail = OutcomeMail.objects.select_related(
        "invitation__member__panel", "invitation__round__panel", "invitation__round__text"
    ).get(pk=pk)
    invitation = mail.invitation
    member, text = _member_of(invitation), invitation.round.text
    with translation.override(member.page_language):
        return render_mail(
            "workflows/mail/closing",
            subject=_outcome_subject(ClosingEvent(mail.event)) % {"title": text.title},
            to=member.email,
            headers=in_thread(str(invitation.key)) | can_be_stopped(member_url(member)),
            name=member.name,
            event=mail.event,
            days=retention_days(settings.PANEL_RETENTION_DAYS),
            youth=invitation.round.panel.kind == PanelKind.YOUTH,
            text=text,
            was_public=mail.event == ClosingEvent.STOPPED and text.approvals.exists(),
            url=closing_url(invitation),
            own_page=member_url(member),
        )


def parent_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that asks a parent whether the child may take part."""
    consent = ParentalConsent.objects.select_related("member__panel").get(pk=pk)
    name = consent.member.name
    with translation.override(consent.member.page_language):
        subject = gettext("May %(name)s read texts with us?") % {"name": name}
        return render_mail(
            "workflows/mail/parent", subject=subject, to=consent.email, name=name, url=parent_url(consent)
        )


def confirmation_mail(pk: int) -> EmailMultiAlternatives:
    """Return the mail that asks a new member, or a new address, for a yes."""
    member = Member.objects.select_related("panel").get(pk=pk)
    youth = member.panel.kind == PanelKind.YOUTH
    with translation.override(member.page_language):
        return render_mail(
            "workflows/mail/confirmation",
            subject=pgettext("youth", "Do you want to read along?")
            if youth
            else pgettext("parents", "Do you want to read along?"),
            to=member.email,
            name=member.name,
            youth=youth,
            url=member_url(member),
        )


def _invitation_mail(kind: str, pk: int) -> EmailMultiAlternatives:
    invitation = Invitation.objects.select_related("member__panel", "round__panel", "round__text").get(pk=pk)
    round, member = invitation.round, _member_of(invitation)  # noqa: A001 - the domain's term
    place = begins_thread if kind == "invitation" else in_thread
    with translation.override(member.page_language):
        return render_mail(
            f"workflows/mail/{kind}",
            subject=_invitation_subject(kind, youth=round.panel.kind == PanelKind.YOUTH),
            to=member.email,
            headers=place(str(invitation.key)) | can_be_stopped(member_url(member)),
            name=member.name,
            panel=round.panel,
            text=round.text,
            deadline=round.deadline,
            url=invitation_url(invitation),
            own_page=member_url(member),
        )


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
        return gettext("The answer is there: %(title)s")
    return gettext("What you said about: %(title)s")


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
