"""What a member reads, with the own marks in it: never those of somebody else."""

from dataclasses import dataclass
from itertools import groupby

import nh3
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from cms.content.passages import Passage, passages
from workflows.errors import InvalidRequest
from workflows.models import Invitation, Remark, Verdict

TAGS = {
    *("p", "br", "b", "strong", "i", "em", "a", "ul", "ol", "li", "h2", "h3", "aside"),
    *("figure", "figcaption", "blockquote", "img", "details", "summary"),
}
ATTRIBUTES = {
    "a": {"href"},
    "aside": {"class"},
    "img": {"src", "width", "height", "alt", "loading"},
}


@dataclass(frozen=True)
class Piece:
    """A passage as it is shown to one member, with that member's marks on it."""

    anchor: str
    kind: str
    text: str
    html: SafeString
    marks: list[Remark]

    @property
    def whole_mark(self) -> Remark | None:
        """The mark on the whole of the piece, when there is one."""
        whole = (0, len(self.text))
        return next((mark for mark in self.marks if (mark.start, mark.end) == whole), None)


@dataclass(frozen=True)
class Section:
    """Pieces that belong together: the steps of one list, or a single piece."""

    kind: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Kept:
    """What a round has of one member."""

    marks: int
    verdict: Verdict | None


def text_to_read(invitation: Invitation) -> list[Section]:
    """Return the frozen text in the order of reading; one query, however long it is or however often marked.

    (Links and images inside it may ask for their own.)
    """
    marks: dict[str, list[Remark]] = {}
    for remark in Remark.objects.filter(invitation=invitation):
        marks.setdefault(remark.passage, []).append(remark)
    pieces = [
        _piece(passage, marks.get(passage.anchor, [])) for passage in passages(invitation.round.text.content)
    ]
    return [
        Section(kind, list(together))
        for (kind, _block), together in groupby(pieces, lambda piece: (piece.kind, _block_of(piece.anchor)))
    ]


def piece_to_mark(invitation: Invitation, anchor: str) -> Piece:
    """Return one piece. Raises InvalidRequest when the text has no such piece, or nothing to mark in it."""
    for passage in passages(invitation.round.text.content):
        if passage.anchor == anchor and passage.text:
            return _piece(passage, list(Remark.objects.filter(invitation=invitation, passage=anchor)))
    raise InvalidRequest


def verdict_of(invitation: Invitation) -> Verdict | None:
    """Return what the member decided so far."""
    return Verdict.objects.filter(invitation=invitation).first()


def what_was_kept(invitation: Invitation) -> Kept:
    """Return what is there of a member when nothing more can be added."""
    return Kept(Remark.objects.filter(invitation=invitation).count(), verdict_of(invitation))


def _piece(passage: Passage, marks: list[Remark]) -> Piece:
    return Piece(passage.anchor, passage.kind, passage.text, _html(passage.html), marks)


def _block_of(anchor: str) -> str:
    return anchor.partition(".")[0]


def _html(html: str) -> SafeString:
    """Return a passage for the reading page, where a link opens beside it.

    A link to another article leads to its data, which is not for people: there it is shown, not followed.
    """
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_without_data,
        set_tag_attribute_values={"a": {"target": "_blank"}},
        link_rel="noopener noreferrer",
        url_schemes={"http", "https", "mailto", "tel"},
    )
    return mark_safe(clean)  # noqa: S308 - sanitised just above


def _without_data(tag: str, attribute: str, value: str) -> str | None:
    data = f"{settings.PUBLIC_URL}/api/"
    return None if (tag, attribute) == ("a", "href") and value.startswith(data) else value
