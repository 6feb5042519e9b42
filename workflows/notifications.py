"""Sends the mails to readers, to parents of young readers and to editors."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.utils import timezone
from django_tasks import task

from cms.mail.delivery import deliver, send
from cms.mail.queued_mail import QueuedMailQuerySet
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


#: of each kind what waits, and how one is sent
SENDERS: dict[str, tuple[Callable[[], QueuedMailQuerySet[Any]], Callable[[int], bool]]] = {
    "invitation": (Invitation.objects.unsent, send_invitation),
    "reminder": (Invitation.objects.unreminded, send_reminder),
    "confirmation": (Member.objects.unsent, send_confirmation),
    "parent": (ParentalConsent.objects.unsent, send_parent_question),
    "closing": (OutcomeMail.objects.unsent, send_outcome_mail),
    "desk": (DeskMail.objects.unsent, send_desk_mail),
}


# a mail server may keep us waiting; before machine translations, which do so for minutes
@task(queue_name="slow", priority=10)
def send_waiting(kind: str, pks: Sequence[int], patience: int = 1) -> None:
    """Send these mails, stopping after `patience` failures so that nobody waits for a broken mail server.

    Those that were sent, or that another run is sending, are no failures: a task that was broken off goes on
    where it was. `manage.py send_invitations` and `send_reminders` send the rest.
    """
    unsent, send_one = SENDERS[kind]
    waiting = set(unsent().free().filter(pk__in=pks).values_list("pk", flat=True))
    failed = 0
    for pk in (pk for pk in pks if pk in waiting):
        failed += not send_one(pk)
        if failed >= patience:
            return
