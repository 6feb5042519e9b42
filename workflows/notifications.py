"""Messages to readers, to the parents of young ones and to editors, each in their own language."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext, pgettext
from django_tasks import task

from cms.users.models import User
from workflows.enums import ClosingEvent, PanelKind
from workflows.messages.delivery import deliver, failure
from workflows.messages.desk_mails import desk_mail, language_of
from workflows.messages.letter import render_mail
from workflows.messages.urls import (
    closing_url,
    invitation_url,
    member_url,
    parent_url,
)
from workflows.models import DeskMail, Invitation, OutcomeMail, ParentalConsent, Round
from workflows.rules.retention import days_kept

__all__ = [
    "ask_for_a_choice",
    "invitation_url",
    "send_desk_mail",
    "send_invitation",
    "send_outcome_mail",
    "send_parent_question",
    "send_reminder",
    "send_waiting",
]
logger = logging.getLogger(__name__)


def send_invitation(invitation_id: int) -> bool:
    """Send the link to its member; return whether the mail server took it.

    When it did not, the invitation stays unsent and `manage.py send_invitations` tries again. Whatever a mail
    backend raises ends here: the editor who opened the round goes on, and so do the other invitations.
    """
    write = partial(_to_member, "invitation", invitation_id)
    return deliver(Invitation.objects.unsent(), invitation_id, write, marks="sent_at")


def send_reminder(invitation_id: int) -> bool:
    """Remind a member who has not answered yet; return whether the mail server took it."""
    write = partial(_to_member, "reminder", invitation_id)
    return deliver(Invitation.objects.unreminded(), invitation_id, write, marks="reminded_at")


def send_parent_question(consent_id: int) -> bool:
    """Ask a parent whether the child may take part; return whether the mail server took it."""
    write = partial(_to_parent, consent_id)
    return deliver(ParentalConsent.objects.unsent(), consent_id, write, marks="sent_at")


def send_outcome_mail(letter_id: int) -> bool:
    """Tell a member what became of the text; return whether the mail server took it."""
    write = partial(_to_participant, letter_id)
    return deliver(OutcomeMail.objects.unsent(), letter_id, write, marks="sent_at")


def send_desk_mail(letter_id: int) -> bool:
    """Tell an editor what concerns the desk; return whether the mail server took it."""
    return deliver(DeskMail.objects.unsent(), letter_id, partial(desk_mail, letter_id), marks="sent_at")


def ask_for_a_choice(round_id: int, editor: User, page_id: int) -> bool:
    """Tell the editor once that too few have read at the deadline; return whether the mail server took it."""
    asked = Round.objects.overdue().filter(pk=round_id, choice_asked_at=None)
    if not editor.email or not asked.update(choice_asked_at=timezone.now()):
        return False
    try:
        _to_editor(round_id, editor, page_id).send()
    except Exception as error:  # noqa: BLE001 - whatever it is, the next run tries again
        Round.objects.filter(pk=round_id).update(choice_asked_at=None)
        logger.error("The editor of round %s could not be told (%s).", round_id, failure(error))  # noqa: TRY400 - a trace would hold the address
        return False
    return True


SENDERS: dict[str, Callable[[int], bool]] = {
    "invitation": send_invitation,
    "reminder": send_reminder,
    "parent": send_parent_question,
    "closing": send_outcome_mail,
    "desk": send_desk_mail,
}


@task()
def send_waiting(kind: str, numbers: Sequence[int], patience: int = 1) -> None:
    """Send these, until so many have failed: whoever waits for this waits no longer for a mail server.

    `manage.py send_invitations` and `send_reminders` send the others.
    """
    failed = 0
    for number in numbers:
        failed += not SENDERS[kind](number)
        if failed >= patience:
            return


def _to_member(name: str, invitation_id: int) -> EmailMultiAlternatives:
    invitation = Invitation.objects.select_related("member__panel", "round__panel", "round__text").get(
        pk=invitation_id
    )
    found, member = invitation.round, invitation.member
    if member is None:
        raise LookupError("The member has left")
    with translation.override(member.page_language):
        return render_mail(
            name,
            subject=_subject(name, youth=found.panel.kind == PanelKind.YOUTH),
            to=member.email,
            name=member.name,
            panel=found.panel,
            text=found.text,
            deadline=found.deadline,
            address=invitation_url(invitation),
            own_page=member_url(member),
        )


def _to_participant(letter_id: int) -> EmailMultiAlternatives:
    found = OutcomeMail.objects.select_related(
        "invitation__member__panel", "invitation__round__panel", "invitation__round__text"
    ).get(pk=letter_id)
    invitation = found.invitation
    if (member := invitation.member) is None:
        raise LookupError("The member has left")
    with translation.override(member.page_language):
        title = invitation.round.text.title
        return render_mail(
            "closing",
            subject=_news(ClosingEvent(found.event)) % {"title": title},
            to=member.email,
            name=member.name,
            event=found.event,
            days=days_kept(),
            youth=invitation.round.panel.kind == PanelKind.YOUTH,
            text=invitation.round.text,
            address=closing_url(invitation),
            own_page=member_url(member),
        )


def _to_parent(consent_id: int) -> EmailMultiAlternatives:
    consent = ParentalConsent.objects.select_related("member__panel").get(pk=consent_id)
    with translation.override(consent.member.page_language):
        subject = gettext("May %(name)s read texts with us?") % {"name": consent.member.name}
        address = parent_url(consent)
        return render_mail(
            "parent", subject=subject, to=consent.email, name=consent.member.name, address=address
        )


def _to_editor(round_id: int, editor: User, page_id: int) -> EmailMultiAlternatives:
    found = Round.objects.select_related("panel", "text").get(pk=round_id)
    with translation.override(language_of(editor)):
        return render_mail(
            "choice",
            subject=gettext("Too few people have read: %(title)s") % {"title": found.text.title},
            to=editor.email,
            name=editor.first_name or str(editor),
            round=found,
            readers=found.invitations.filter(revoked_at=None).exclude(verdict=None).count(),
            until=found.deadline,
            waits_days=settings.PANEL_CHOICE_DAYS,
            address=settings.PUBLIC_URL + reverse("wagtailadmin_pages:edit", args=[page_id]),
        )


def _news(event: ClosingEvent) -> str:
    if event is ClosingEvent.PUBLISHED:
        return gettext("The text is public: %(title)s")
    if event is ClosingEvent.STOPPED:
        return gettext("The reading was stopped: %(title)s")
    return gettext("What you said about: %(title)s")


def _subject(name: str, *, youth: bool) -> str:
    if name == "reminder":
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
