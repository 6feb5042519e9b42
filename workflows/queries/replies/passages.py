"""The replies of editors to remarks, and which remarks still need one.

All but praise need a reply: `workflows.rules.marks`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from cms.content.meaning.passages import Passage, passages
from workflows.enums import ApprovalKind
from workflows.models import FrozenText, Remark, Reply, Round
from workflows.queries.approvals.current import current_approval
from workflows.rules.marks import TO_ANSWER
from workflows.visibility import shown_to_editors


@dataclass(frozen=True)
class ReplyWithRemarks:
    """A reply and the remarks it answers, in the order of the text."""

    reply: Reply
    remarks: list[Remark]


@dataclass(frozen=True)
class PassageToAnswer:
    """A passage with the remarks of one round: `waiting` for a reply, replied to, and praise."""

    passage: Passage
    waiting: list[Remark]
    replied: list[ReplyWithRemarks]
    praise: list[Remark]

    @property
    def is_done(self) -> bool:
        """Whether no remark here needs a reply."""
        return not self.waiting


def remarks_by_passage(rounds: "QuerySet[Round]") -> dict[str, list[Remark]]:
    """Return the remarks in these rounds that editors may see, with replies and panels; one query.

    In an order that does not tell which remarks come from the same person.
    """
    remarks = shown_to_editors(Remark.objects.filter(invitation__round__in=rounds))
    by_passage: dict[str, list[Remark]] = {}
    with_reply = remarks.select_related("reply", "invitation__round__panel")
    for remark in with_reply.order_by("start", "end", "kind", "note", "reason"):
        by_passage.setdefault(remark.passage, []).append(remark)
    return by_passage


def passages_to_answer(round: Round) -> list[PassageToAnswer]:  # noqa: A002 - the domain's term
    """Return the passages of a round's text that have remarks, in the order of the text; one query."""
    by_passage = remarks_by_passage(Round.objects.filter(pk=round.pk))
    pieces = passages(round.text.content) if by_passage else []
    return [
        passage_to_answer(piece, by_passage[piece.anchor]) for piece in pieces if piece.anchor in by_passage
    ]


def passage_to_answer(piece: Passage, remarks: Iterable[Remark]) -> PassageToAnswer:
    """Sort the remarks on a passage: waiting, replied to, praise. No query."""
    passage = PassageToAnswer(piece, [], [], [])
    by_reply: dict[int, ReplyWithRemarks] = {}
    for remark in remarks:
        if remark.reply:
            replied = by_reply.setdefault(remark.reply.pk, ReplyWithRemarks(remark.reply, []))
            replied.remarks.append(remark)
        elif remark.kind in TO_ANSWER:
            passage.waiting.append(remark)
        else:
            passage.praise.append(remark)
    passage.replied.extend(by_reply.values())
    return passage


def earlier_replies(round: Round) -> list[Reply]:  # noqa: A002 - the domain's term
    """Return earlier replies to readers of this article, to reuse; each wording once.

    The newest first, at most twenty; one query.
    """
    text = round.text
    replies = Reply.objects.filter(round__text__article=text.article, round__text__language=text.language)
    by_wording = {(reply.outcome, reply.text): reply for reply in replies.order_by("answered_at")[:200]}
    return list(by_wording.values())[:-21:-1]


def without_reply(rounds: "QuerySet[Round]") -> "QuerySet[Remark]":
    """Return the remarks of these rounds that need a reply and have none."""
    unanswered = Remark.objects.filter(invitation__round__in=rounds, kind__in=TO_ANSWER, reply=None)
    return shown_to_editors(unanswered)


def is_urgent_follow_up(text: FrozenText) -> bool:
    """Whether this text was published urgently and not read since: then its rounds open without replies."""
    approval = current_approval(text.article, text.language)
    if approval is None or approval.kind != ApprovalKind.URGENT or approval.text_id != text.pk:
        return False
    return not text.rounds.filter(opened_at__gt=approval.approved_at).exists()
