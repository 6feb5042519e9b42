"""The tips and other comments that came with verdicts, and the replies of editors to them.

Each comment needs a reply, whatever its member decided, also when the text is public.
"""

from dataclasses import dataclass

from django.db.models import QuerySet

from workflows.models import Reply, Round, Verdict
from workflows.visibility import shown_to_editors


@dataclass(frozen=True)
class ReplyWithComments:
    """A reply and the verdicts whose comments it answers."""

    reply: Reply
    verdicts: list[Verdict]


@dataclass(frozen=True)
class CommentsToAnswer:
    """The comments of one round: `waiting` for a reply, and replied to."""

    waiting: list[Verdict]
    replied: list[ReplyWithComments]

    @property
    def done(self) -> int:
        """How many have a reply."""
        return sum(len(one.verdicts) for one in self.replied)


def comments(rounds: "QuerySet[Round]") -> list[Verdict]:
    """Return the verdicts in these rounds that came with a comment and that editors may see; one query.

    In an order that does not tell whose they are.
    """
    with_reply = _with_comment(rounds).select_related("reply", "invitation__round__panel")
    return list(with_reply.order_by("invitation__round__panel__name", "decision", "comment"))


def comments_to_answer(round: Round) -> CommentsToAnswer:  # noqa: A002 - the domain's term
    """Return the comments of a round, sorted: waiting, replied to; one query."""
    found = CommentsToAnswer([], [])
    by_reply: dict[int, ReplyWithComments] = {}
    for verdict in comments(Round.objects.filter(pk=round.pk)):
        if verdict.reply:
            by_reply.setdefault(verdict.reply.pk, ReplyWithComments(verdict.reply, [])).verdicts.append(
                verdict
            )
        else:
            found.waiting.append(verdict)
    found.replied.extend(by_reply.values())
    return found


def comments_without_reply(rounds: "QuerySet[Round]") -> "QuerySet[Verdict]":
    """Return the verdicts of these rounds whose comment has no reply."""
    return _with_comment(rounds).filter(reply=None)


def _with_comment(rounds: "QuerySet[Round]") -> "QuerySet[Verdict]":
    return shown_to_editors(Verdict.objects.filter(invitation__round__in=rounds)).exclude(comment="")
