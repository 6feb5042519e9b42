"""What a member reads, with the member's own marks in it: never those of somebody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from cms.content.meaning.passages import passages
from workflows.errors import InvalidRequest
from workflows.models import Answer, FrozenText, Invitation, Remark, Round, Verdict
from workflows.queries.approvals.current import current_approval
from workflows.queries.recordings.in_force import Audio, audio_of
from workflows.queries.rounds.pieces import Piece
from workflows.rules.places import Place
from workflows.visibility import own_answers


@dataclass(frozen=True)
class ReadingSection:
    """Pieces that belong together: the steps of one list, or a single piece.

    `audio` is the recording that begins with them.
    """

    kind: str
    pieces: list[Piece]
    audio: Audio | None = None


@dataclass(frozen=True)
class AnswerSummary:
    """How much a member answered in a round."""

    marks: int
    answers: int
    verdict: Verdict | None


def text_to_read(invitation: Invitation, *, with_marks: bool = True) -> list[ReadingSection]:
    """Return the frozen text in reading order; two queries, however long or marked it is.

    (Links and images in it may need queries of their own.)
    """
    return sections(
        invitation.round.text, own_answers(Remark.objects.all(), invitation) if with_marks else ()
    )


def sections(text: FrozenText, remarks: Iterable[Remark] = ()) -> list[ReadingSection]:
    """Return a frozen text in reading order, with these remarks in it."""
    marks: dict[str, list[Remark]] = {}
    for remark in remarks:
        marks.setdefault(remark.passage, []).append(remark)
    pieces = [Piece(passage, marks.get(passage.anchor, [])) for passage in passages(text.content)]
    audio = {one.section or "title": one for one in audio_of(text.content, text.digest)}
    return [
        ReadingSection(kind, list(group), audio.get(block))
        for (kind, block), group in groupby(pieces, lambda piece: (piece.kind, _block_of(piece.anchor)))
    ]


def marked_pieces(invitation: Invitation) -> list[Piece]:
    """Return the pieces that have a mark of the member, in the order of the text; one query."""
    return [piece for section in text_to_read(invitation) for piece in section.pieces if piece.marks]


def languages_read_now(text: FrozenText) -> list[str]:
    """Return the other languages in which panels are reading the same text at this moment."""
    others = Round.objects.open().filter(text__article=text.article)
    return sorted(set(others.exclude(text__language=text.language).values_list("text__language", flat=True)))


def title_added_to(text: FrozenText) -> str:
    """Return the title of the national text to which a region adds this one; "" for any other text."""
    national = text.content.get("supplements")
    approval = current_approval(UUID(national), text.language) if national else None
    return approval.text.title if approval else ""


def piece_to_mark(invitation: Invitation, anchor: str) -> Piece:
    """Return one piece. Raises InvalidRequest when it is not in the text or has nothing to mark."""
    for passage in passages(invitation.round.text.content):
        if passage.anchor == anchor and passage.text:
            return Piece(passage, list(own_answers(Remark.objects.filter(passage=anchor), invitation)))
    raise InvalidRequest


def place_in(piece: Piece, start: int, end: int) -> Place:
    """Return a place in a piece. Raises InvalidRequest when the piece is not that long."""
    if not 0 <= start < end <= len(piece.text):
        raise InvalidRequest
    return Place(piece.anchor, start, end)


def verdict_of(invitation: Invitation) -> Verdict | None:
    """Return the member's verdict so far, with the reply to its comment."""
    return own_answers(Verdict.objects.select_related("reply"), invitation).first()


def answer_summary(invitation: Invitation) -> AnswerSummary:
    """Return how much a member has answered."""
    return AnswerSummary(
        own_answers(Remark.objects.all(), invitation).count(),
        own_answers(Answer.objects.all(), invitation).count(),
        verdict_of(invitation),
    )


def _block_of(anchor: str) -> str:
    return anchor.partition(".")[0]
