"""How the loop is closed for one member: the remarks, what was done with them, and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cms.content.meaning.passages import Passage, passages
from cms.readability import Span
from workflows.enums import RemarkKind
from workflows.models import Answer, FrozenText, Invitation, Remark, Reply, Round, Verdict
from workflows.queries.approvals.outcome_summary import OutcomeSummary, outcome_summary
from workflows.queries.reading.marked_sentences import SentenceChange, Successors, marked_sentences
from workflows.queries.reading.member_text import verdict_of
from workflows.queries.replies.answers import PassageWithRemarks, answers
from workflows.queries.replies.comments import said_of_facts
from workflows.queries.rounds.questions import round_questions
from workflows.visibility import member_can_see_answers, own_answers


@dataclass(frozen=True)
class DiscussedPassage:
    """A passage with marks.

    `marks` are the member's own; `others` counts those of others by kind. `sentences` are those the member
    marked, then and now; None as long as there is no newer text.
    """

    passage: Passage
    marks: list[Remark]
    others: Counter[RemarkKind]
    replies: list[Reply]
    sentences: list[SentenceChange] | None

    @property
    def changed(self) -> list[SentenceChange]:
        """The sentences that changed."""
        return [sentence for sentence in self.sentences or () if not sentence.same]

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

    @property
    def fact(self) -> int:
        """How many others found it not right."""
        return self.others[RemarkKind.FACT]


@dataclass(frozen=True)
class Closing:
    """The whole. `own` and `others` are in the order of the text; each passage is in one of them.

    `facts` are questions with what the member said in words of sources or a date.
    """

    summary: OutcomeSummary
    own: list[DiscussedPassage]
    others: list[DiscussedPassage]
    verdict: Verdict | None
    facts: list[tuple[str, Answer]]

    @property
    def replies(self) -> list[Reply]:
        """The reply to the member's tip or comment, if there is one."""
        return [self.verdict.reply] if self.verdict and self.verdict.reply else []

    @property
    def unanswered(self) -> bool:
        """Whether something of what the member marked or said still needs a reply."""
        if self.verdict and self.verdict.comment and not self.replies:
            return True
        if any(answer.reply_id is None for _asked, answer in self.facts):
            return True
        return any(
            mark.kind != RemarkKind.PLUS and mark.reply_id is None
            for passage in self.own
            for mark in passage.marks
        )


def closing(viewer: Invitation) -> Closing:
    """Return how the loop is closed for a member whose round is closed.

    The number of queries is fixed. Of others only counts are given, from the member's own round, and the
    replies of editors.
    """
    summary, text = outcome_summary(viewer.round), viewer.round.text
    replies = {reply.pk: reply for reply in viewer.round.replies.all()}
    marked = answers(text, Round.objects.filter(pk=viewer.round_id)).passages
    successors = _successors(text, summary.public)
    discussed = [_discussed(piece, viewer, replies, successors) for piece in marked]
    own = [passage for passage in discussed if passage.marks]
    others = [passage for passage in discussed if not passage.marks]
    return Closing(summary, own, others, verdict_of(viewer), _facts(viewer))


def _facts(viewer: Invitation) -> list[tuple[str, Answer]]:
    said = said_of_facts(own_answers(Answer.objects.select_related("reply"), viewer))
    by_key = {answer.question: answer for answer in said}
    asked = [question for question in round_questions(viewer.round) if question.key in by_key]
    return [(question.text, by_key[question.key]) for question in asked]


def _successors(before: FrozenText, after: FrozenText | None) -> Successors | None:
    return Successors(before, after, passages(after.content)) if after else None


def _discussed(
    piece: PassageWithRemarks, viewer: Invitation, replies: dict[int, Reply], successors: Successors | None
) -> DiscussedPassage:
    seen = [mark for mark in piece.remarks if member_can_see_answers(viewer, mark.invitation)]
    own = [mark for mark in seen if mark.invitation_id == viewer.pk]
    others = Counter(RemarkKind(mark.kind) for mark in seen if mark.invitation_id != viewer.pk)
    sentences = None
    if successors and own:
        spans = [Span(mark.start, mark.end) for mark in own]
        sentences = marked_sentences(piece.passage, successors.of(piece.passage), spans)
    return DiscussedPassage(piece.passage, own, others, _answered(seen, replies), sentences)


def _answered(marks: Sequence[Remark], replies: dict[int, Reply]) -> list[Reply]:
    pks = dict.fromkeys(mark.reply_id for mark in marks if mark.reply_id)
    return [replies[pk] for pk in pks if pk in replies]
