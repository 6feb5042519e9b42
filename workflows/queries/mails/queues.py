"""The state of the mails to members, parents and desks, for managers of panels."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workflows.models import DeskMail, Invitation, Member, OutcomeMail, ParentalConsent

MAX_ROWS = 50  # on one screen; the counts are of all


@dataclass(frozen=True)
class FailingMail:
    """A mail that no mail server took. `name` is that of the account, or of the member, even for a parent."""

    name: str
    about: str
    attempts: int
    tried_at: datetime | None
    reason: str


@dataclass(frozen=True)
class MailQueue:
    """One kind of mail. `failing` of the `waiting` mails failed; `rows` are the first of those."""

    kind: str
    sent: int
    waiting: int
    failing: int
    rows: list[FailingMail]


def unsent_by_kind() -> dict[str, Any]:
    """Return what waits to be sent, by kind; the kinds are those of `workflows.notifications.SENDERS`."""
    return {
        "invitation": Invitation.objects.unsent(),
        "reminder": Invitation.objects.unreminded().filter(attempts__gt=0),  # the others are not due yet
        "confirmation": Member.objects.unsent(),
        "parent": ParentalConsent.objects.unsent(),
        "closing": OutcomeMail.objects.unsent(),
        "desk": DeskMail.objects.unsent(),
    }


def mail_queues() -> list[MailQueue]:
    """Return the queues, in the order in which a member meets them."""
    sent = {
        "invitation": Invitation.objects.exclude(sent_at=None).count(),
        "reminder": Invitation.objects.exclude(reminded_at=None).count(),
        "confirmation": Member.objects.exclude(sent_at=None).count(),
        "parent": ParentalConsent.objects.exclude(sent_at=None).count(),
        "closing": OutcomeMail.objects.exclude(sent_at=None).count(),
        "desk": DeskMail.objects.exclude(sent_at=None).count(),
    }
    return [_queue(kind, waiting, sent[kind]) for kind, waiting in unsent_by_kind().items()]


def _queue(kind: str, waiting: Any, sent: int) -> MailQueue:
    failing = waiting.filter(attempts__gt=0)
    related = {
        "confirmation": ["panel"],
        "parent": ["member"],
        "closing": ["invitation__member", "invitation__round__text"],
        "desk": ["recipient", "text", "proposal__national__text", "together__neighbour"],
    }.get(kind, ["member", "round__text"])
    rows = [_row(mail) for mail in failing.select_related(*related).order_by("-tried_at", "pk")[:MAX_ROWS]]
    return MailQueue(kind, sent, waiting.count(), failing.count(), rows)


def _row(mail: Any) -> FailingMail:
    if isinstance(mail, DeskMail):
        return _failing(str(mail.recipient), mail.title, mail)
    if isinstance(mail, Member):
        return _failing(mail.name, mail.panel.name, mail)
    invitation = mail.invitation if isinstance(mail, OutcomeMail) else mail
    about = "" if isinstance(mail, ParentalConsent) else invitation.round.text.title
    name = invitation.member.name if invitation.member else ""
    return _failing(name, about, mail)


def _failing(name: str, about: str, mail: Any) -> FailingMail:
    return FailingMail(name, about, mail.attempts, mail.tried_at, mail.last_error)
