"""Send the invitations that no mail server took yet. Meant for a timer, every quarter of an hour or so."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from workflows.models import Invitation
from workflows.notifications import send_invitation


class Command(BaseCommand):
    """Tries each one once; one that fails stops none of the others, and is kept for the next time."""

    help = "Sends the invitations that were not sent yet. Fails when some could not be sent; they are kept."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print how many were sent. Raises CommandError when some were not."""
        waiting = list(Invitation.objects.unsent().order_by("pk").values_list("pk", flat=True))
        sent = [send_invitation(pk) for pk in waiting]
        self.stdout.write(f"{sum(sent)} sent, {len(sent) - sum(sent)} not sent.")
        if not all(sent):
            raise CommandError(f"{len(sent) - sum(sent)} of {len(sent)} invitations wait for the next time.")
