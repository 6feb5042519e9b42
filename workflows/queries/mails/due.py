"""How the messages stand: what is due, and what editors and managers see of it."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import Count, F, Q
from django.utils import timezone

from workflows.enums import ReachedBy
from workflows.models import Invitation, ParentalConsent, Round


@dataclass(frozen=True)
class MailCounts:
    """Of the invitations that can still be used: never of whom.

    `failing` are among `waiting`; `by_hand` are not begun yet, so perhaps not handed over.
    """

    sent: int
    waiting: int
    failing: int
    by_hand: int
    reminded: int
    answered: int


def mail_counts(round: Round | None = None) -> MailCounts:  # noqa: A002 - the house's word
    """Return the counts of one round, or of all open ones; one query."""
    usable = Invitation.objects.usable()
    by_mail = Q(member__reached_by=ReachedBy.EMAIL.value)
    counts = (usable.filter(round=round) if round else usable).aggregate(
        sent=Count("pk", by_mail & Q(sent_at__isnull=False)),
        waiting=Count("pk", by_mail & Q(sent_at=None)),
        failing=Count("pk", by_mail & Q(sent_at=None, attempts__gt=0)),
        by_hand=Count("pk", ~by_mail & Q(started_at=None)),
        reminded=Count("pk", Q(reminded_at__isnull=False)),
        answered=Count("pk", Q(verdict__isnull=False)),
    )
    return MailCounts(**counts)


def parents_waiting() -> int:
    """Return how many questions to parents no mail server took yet."""
    return ParentalConsent.objects.unsent().count()


def reminders_due() -> list[int]:
    """Return the invitations to remind of: the deadline is near, and the invitation is not from yesterday."""
    now, days = timezone.now(), timedelta(days=settings.PANEL_REMINDER_DAYS)
    near = Invitation.objects.unreminded().filter(round__deadline__lte=now + days, sent_at__lte=now - days)
    return list(near.due().order_by("pk").values_list("pk", flat=True))


def rounds_waiting_for_a_choice() -> list[Round]:
    """Return the open rounds whose time has passed with too few readers: extend, invite others, or close."""
    overdue = Round.objects.overdue().select_related("panel", "text").order_by("deadline")
    answered = Count(
        "invitations", Q(invitations__revoked_at=None, invitations__verdict__isnull=False), distinct=True
    )
    return list(overdue.annotate(answered=answered).filter(answered__lt=F("minimum_readers")))
