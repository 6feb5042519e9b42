"""How the mails to members, parents and desks stand, for managers of panels."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workflows.models import DeskMail, Invitation, OutcomeMail, ParentalConsent

MOST = 50  # on one screen; the counts are of all


@dataclass(frozen=True)
class Failing:
    """A mail that no mail server took. `name` is the member's, also for a question to a parent; or the
    account's."""

    name: str
    about: str
    attempts: int
    tried_at: datetime | None
    reason: str


@dataclass(frozen=True)
class Queue:
    """One kind of mail. `failing` are among `waiting`; `rows` are the first of them."""

    kind: str
    sent: int
    waiting: int
    failing: int
    rows: list[Failing]


def unsent_by_kind() -> dict[str, Any]:
    """Return what waits to be sent, by kind; the kinds are those of `workflows.notifications.SENDERS`."""
    return {
        "invitation": Invitation.objects.unsent(),
        "reminder": Invitation.objects.unreminded().filter(attempts__gt=0),  # others wait for their day
        "parent": ParentalConsent.objects.unsent(),
        "closing": OutcomeMail.objects.unsent(),
        "desk": DeskMail.objects.unsent(),
    }


def mail_queues() -> list[Queue]:
    """Return the queues, in the order in which a member meets them."""
    sent = {
        "invitation": Invitation.objects.exclude(sent_at=None).count(),
        "reminder": Invitation.objects.exclude(reminded_at=None).count(),
        "parent": ParentalConsent.objects.exclude(sent_at=None).count(),
        "closing": OutcomeMail.objects.exclude(sent_at=None).count(),
        "desk": DeskMail.objects.exclude(sent_at=None).count(),
    }
    return [_queue(kind, waiting, sent[kind]) for kind, waiting in unsent_by_kind().items()]


def _queue(kind: str, waiting: Any, sent: int) -> Queue:
    failing = waiting.filter(attempts__gt=0)
    related = {
        "parent": ["member"],
        "closing": ["invitation__member", "invitation__round__text"],
        "desk": ["recipient", "text", "proposal__national__text"],
    }.get(kind, ["member", "round__text"])
    rows = [_row(one) for one in failing.select_related(*related).order_by("-tried_at", "pk")[:MOST]]
    return Queue(kind, sent, waiting.count(), failing.count(), rows)


def _row(mail: Any) -> Failing:
    if isinstance(mail, DeskMail):
        return _failing(str(mail.recipient), mail.about.title, mail)
    invitation = mail.invitation if isinstance(mail, OutcomeMail) else mail
    about = "" if isinstance(mail, ParentalConsent) else invitation.round.text.title
    name = invitation.member.name if invitation.member else ""
    return _failing(name, about, mail)


def _failing(name: str, about: str, mail: Any) -> Failing:
    return Failing(name, about, mail.attempts, mail.tried_at, mail.last_error)
