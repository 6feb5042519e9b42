"""Delete data whose retention period has passed. Meant for a timer, once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from workflows.actions.members.delete_old_answers import delete_old_answers
from workflows.actions.spoken.forget_spoken_answers import forget_spoken_answers


class Command(BaseCommand):
    """Prints how much was deleted, never whose."""

    help = "Deletes answers PANEL_RETENTION_DAYS after their round was closed; counts and approvals stay."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        """Print what was deleted."""
        unheard = forget_spoken_answers()
        done = delete_old_answers()
        self.stdout.write(
            f"{done['answers']} answers deleted, {done['ties']} invitations untied from their members, "
            f"{done['parents']} e-mail addresses of parents deleted, {unheard} spoken answers erased unheard."
        )
