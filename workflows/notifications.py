"""Sends the mails to readers, to parents of young readers and to editors."""

from collections.abc import Callable, Sequence
from functools import partial

from django.utils import timezone
from django_tasks import task

from cms.mail.delivery import deliver, send
from cms.users.models import User
from workflows.mails.desk_mails import choice_mail, desk_mail
from workflows.mails.reader_mails import (
    confirmation_mail,
    invitation_mail,
    outcome_mail,
    parent_mail,
    reminder_mail,
)
from workflows.models import DeskMail, Invitation, Member, OutcomeMail, ParentalConsent, Round


def send_invitation(pk: int) -> bool:
    """Mail the link to its member; return whether the mail server took it.

    Otherwise the invitation stays unsent until `manage.py send_invitations` tries again. Neither the editor
    who opened the round nor the other invitations are held up.
    """
    return deliver(Invitation.objects.unsent(), pk, partial(invitation_mail, pk), marks="sent_at")


def send_reminder(pk: int) -> bool:
    """Remind a member who has not answered yet; return whether the mail server took it."""
    return deliver(Invitation.objects.unreminded(), pk, partial(reminder_mail, pk), marks="reminded_at")


def send_parent_question(pk: int) -> bool:
    """Ask a parent whether the child may take part; return whether the mail server took it."""
    return deliver(ParentalConsent.objects.unsent(), pk, partial(parent_mail, pk), marks="sent_at")


def send_confirmation(pk: int) -> bool:
    """Ask a new member, or a new address, for a yes; return whether the mail server took it."""
    return deliver(Member.objects.unsent(), pk, partial(confirmation_mail, pk), marks="sent_at")


def send_outcome_mail(pk: int) -> bool:
    """Tell a member what happened to the text; return whether the mail server took it."""
    return deliver(OutcomeMail.objects.unsent(), pk, partial(outcome_mail, pk), marks="sent_at")


def send_desk_mail(pk: int) -> bool:
    """Mail somebody at a desk; return whether the mail server took it."""
    return deliver(DeskMail.objects.unsent(), pk, partial(desk_mail, pk), marks="sent_at")


def ask_for_a_choice(round_pk: int, editor: User, page_pk: int) -> bool:
    """Tell the editor once that too few had read at the deadline; return whether the mail server took it.

    Otherwise the next run of `manage.py close_overdue_rounds` tries again.
    """
    overdue = Round.objects.overdue().filter(pk=round_pk, choice_asked_at=None)
    if not editor.email or not overdue.update(choice_asked_at=timezone.now()):
        return False
    if send(partial(choice_mail, round_pk, editor, page_pk), what=f"The question about round {round_pk}"):
        Round.objects.filter(pk=round_pk).update(choice_asked_at=None)
        return False
    return True


SENDERS: dict[str, Callable[[int], bool]] = {
    "invitation": send_invitation,
    "reminder": send_reminder,
    "confirmation": send_confirmation,
    "parent": send_parent_question,
    "closing": send_outcome_mail,
    "desk": send_desk_mail,
}


@task()
def send_waiting(kind: str, pks: Sequence[int], patience: int = 1) -> None:
    """Send these mails, stopping after `patience` failures so that nobody waits for a broken mail server.

    `manage.py send_invitations` and `send_reminders` send the rest.
    """
    failed = 0
    for pk in pks:
        failed += not SENDERS[kind](pk)
        if failed >= patience:
            return
