"""How the loop is closed for one member: what was said, what was done with it, and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cms.content.meaning.passages import Passage, passages
from cms.readability import Span
from workflows.enums import RemarkKind
from workflows.models import FrozenText, Invitation, Remark, Reply, Round
from workflows.queries.approvals.outcome_summary import OutcomeSummary, outcome_summary
from workflows.queries.reading.own_sentences import Sentences, Successors, own_sentences
from workflows.queries.replies.answers import PassageWithRemarks, answers
from workflows.visibility import member_can_see_answers


@dataclass(frozen=True)
class Heard:
    """A passage on which somebody said something.

    `others` counts by kind what others marked here. `sentences` are those of the own marks, then and now;
    None as long as there is no newer text.
    """

    passage: Passage
    marks: list[Remark]
    others: Counter[RemarkKind]
    replies: list[Reply]
    sentences: list[Sentences] | None

    @property
    def changed(self) -> list[Sentences]:
        """The sentences that are not as they were."""
        return [one for one in self.sentences or () if not one.same]

    @property
    def plus(self) -> int:
        """How many others found it good."""
        return self.others[RemarkKind.PLUS]

    @property
    def minus(self) -> int:
        """How many others found it hard or unclear."""
        return self.others[RemarkKind.MINUS]

    @property
    def unknown_word(self) -> int:
        """How many others did not know a word in it."""
        return self.others[RemarkKind.UNKNOWN_WORD]


@dataclass(frozen=True)
class Closing:
    """All of it. `own` and `others` are in the order of the text; a passage stands in one of them."""

    summary: OutcomeSummary
    own: list[Heard]
    others: list[Heard]

    @property
    def unanswered(self) -> bool:
        """Whether an own mark that asks for something has no answer yet."""
        return any(
            mark.kind != RemarkKind.PLUS and mark.reply_id is None for one in self.own for mark in one.marks
        )


def closing(viewer: Invitation) -> Closing:
    """Return how the loop is closed for a member whose round is closed.

    As many queries however much was said. Of others, and of the own round alone, only counts are given, and
    what editors answered.
    """
    found, text = viewer.round, viewer.round.text
    summary = outcome_summary(found)
    replies = {reply.pk: reply for reply in found.replies.all()}
    said = answers(text, Round.objects.filter(pk=found.pk)).passages
    successors = _successors(text, summary.public)
    heard = [_heard(piece, viewer, replies, successors) for piece in said]
    return Closing(summary, [one for one in heard if one.marks], [one for one in heard if not one.marks])


def _successors(before: FrozenText, after: FrozenText | None) -> Successors | None:
    return Successors(before, after, passages(after.content)) if after else None


def _heard(
    piece: PassageWithRemarks, viewer: Invitation, replies: dict[int, Reply], successors: Successors | None
) -> Heard:
    seen = [mark for mark in piece.remarks if member_can_see_answers(viewer, mark.invitation)]
    own = [mark for mark in seen if mark.invitation_id == viewer.pk]
    others = Counter(RemarkKind(mark.kind) for mark in seen if mark.invitation_id != viewer.pk)
    sentences = None
    if successors and own:
        spans = [Span(mark.start, mark.end) for mark in own]
        sentences = own_sentences(piece.passage, successors.of(piece.passage), spans)
    return Heard(piece.passage, own, others, _answered(seen, replies), sentences)


def _answered(marks: Sequence[Remark], replies: dict[int, Reply]) -> list[Reply]:
    pks = dict.fromkeys(mark.reply_id for mark in marks if mark.reply_id)
    return [replies[pk] for pk in pks if pk in replies]
