"""Send mails that no mail server took yet. Meant for a timer, every quarter of an hour or so."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.mail.queued_mail import QueuedMailQuerySet
from workflows.models import DeskMail, Invitation, Member, OutcomeMail, ParentalConsent
from workflows.notifications import (
    send_confirmation,
    send_desk_mail,
    send_invitation,
    send_outcome_mail,
    send_parent_question,
)


class Command(BaseCommand):
    """Tries each due mail once; one that fails does not stop the others, and waits for the next run."""

    help = (
        "Sends invitations, questions to new members and to parents, and mails to participants and to desks,"
        " not sent yet."
        " Fails when some could not be."
    )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print how many were sent. Raises CommandError when some were not."""
        sent = _each(Member.objects.unsent(), send_confirmation)
        sent += _each(ParentalConsent.objects.unsent(), send_parent_question)
        sent += _each(Invitation.objects.unsent(), send_invitation)
        sent += _each(OutcomeMail.objects.unsent(), send_outcome_mail)
        sent += _each(DeskMail.objects.unsent(), send_desk_mail)
        self.stdout.write(f"{sum(sent)} sent, {len(sent) - sum(sent)} not sent.")
        if not all(sent):
            raise CommandError(f"{len(sent) - sum(sent)} of {len(sent)} messages wait for the next time.")


def _each(waiting: QueuedMailQuerySet[Any], send: Callable[[int], bool]) -> list[bool]:
    return [send(pk) for pk in list(waiting.due().order_by("pk").values_list("pk", flat=True))]
