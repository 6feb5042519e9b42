"""What readers did with the texts of the world."""

from typing import Any

from django.utils import timezone

from tests import factories
from workflows.models import Round


def let_read(page: Any, *, saying: str) -> None:
    """Let a panel begin to read, and one of its members say something."""
    panel = factories.panel(language="nl", members=2)
    invitation = factories.take_part(factories.invite(panel.members.first(), factories.round_of(panel, page)))
    factories.mark(invitation, "summary", note=f"Dit is {saying}")
    invitation.answers.create(question="own-words", text=f"Ik lees {saying}")


def let_speak(page: Any) -> None:
    """Let a member of a reading that has ended have said something."""
    panel = factories.panel(language="nl", members=1)
    ended = factories.round_of(panel, page)
    factories.speak(factories.take_part(factories.invite(panel.members.first(), ended)))
    Round.objects.filter(pk=ended.pk).update(closed_at=timezone.now())
