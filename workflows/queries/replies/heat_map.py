"""A text as members read it, with all marks of one round laid over its sentences: counts, never names."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from cms.content.meaning.fragments import with_fragments
from cms.content.meaning.passages import Passage, passages
from workflows.enums import RemarkKind
from workflows.models import Remark, Round
from workflows.queries.replies.passages import remarks_by_passage
from workflows.queries.rounds.pieces import MarkableSentence, clean_html
from workflows.rules.marks import TO_ANSWER
from workflows.rules.places import Place

# a sentence carries a link to its remarks, and links cannot be nested
REMOVED_TAGS = frozenset({"a", "details", "summary"})
SIGNS = (
    (RemarkKind.FACT, "!"),
    (RemarkKind.MINUS, "−"),
    (RemarkKind.UNKNOWN_WORD, "?"),
    (RemarkKind.PLUS, "+"),
)
STRENGTHS = (
    1,
    2,
    4,
)  # the number of marks that ask for an answer from which each of the three strengths begins


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence, or a whole passage, with the remarks that touch it."""

    sentence: MarkableSentence
    remarks: list[Remark]
    whole: bool = False

    @property
    def id(self) -> str:
        """The HTML id of the remarks on the page."""
        return f"said-{self.sentence.place}".replace("@", "-")

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many remarks of each kind."""
        counts = Counter(remark.kind for remark in self.remarks)
        return {kind.value: counts[kind.value] for kind, _sign in SIGNS}

    @property
    def strength(self) -> int:
        """From 0 (nobody finds it hard) to 3."""
        hard = sum(self.counts[kind] for kind in TO_ANSWER)
        return sum(hard >= least for least in STRENGTHS)

    @property
    def badge(self) -> SafeString:
        """The counts as a link to the remarks; each kind has its own sign and shape."""
        rows = ((kind.value, sign, self.counts[kind.value]) for kind, sign in SIGNS)
        signs = format_html_join(
            "",
            '<span class="heat-sign heat-sign--{}">{}{}</span>',
            [row for row in rows if row[2]],
        )
        return format_html(
            '<a class="heat-badge" href="#{}" aria-label="{}">{}</a>', self.id, self.spoken, signs
        )

    @property
    def spoken(self) -> str:
        """The same in words."""
        return _(
            "%(fact)d not right, %(minus)d minus, %(unknown)d unknown words, %(plus)d plus: to what was said"
        ) % {
            "fact": self.counts[RemarkKind.FACT.value],
            "minus": self.counts[RemarkKind.MINUS.value],
            "unknown": self.counts[RemarkKind.UNKNOWN_WORD.value],
            "plus": self.counts[RemarkKind.PLUS.value],
        }


@dataclass(frozen=True)
class HeatPiece:
    """A passage: its `html`, and its sentences, or the whole, with their remarks."""

    passage: Passage
    marked: list[MarkedSentence]
    html: SafeString

    @property
    def whole(self) -> MarkedSentence | None:
        """The remarks on the passage as a whole."""
        return next((part for part in self.marked if part.whole), None)


def heat_map(round: Round) -> list[HeatPiece]:  # noqa: A002 - the domain's term
    """Return the text of a round with the marks that editors may see: none while it is open. One query.

    A mark counts for every sentence it touches; one on the whole of a passage of several sentences counts
    for the passage.
    """
    by_passage = remarks_by_passage(Round.objects.filter(pk=round.pk))
    return [_piece(passage, by_passage.get(passage.anchor, [])) for passage in passages(round.text.content)]


def _piece(passage: Passage, remarks: list[Remark]) -> HeatPiece:
    text = passage.text
    sentences = [
        MarkableSentence(Place(passage.anchor, span.start, span.end), text[span.start : span.end])
        for span in passage.sentences
    ]
    entire = [mark for mark in remarks if len(sentences) != 1 and mark.start == 0 and mark.end >= len(text)]
    parts = [mark for mark in remarks if mark not in entire]
    by_sentence = [MarkedSentence(sentence, _touching(sentence.place, parts)) for sentence in sentences]
    html = _html(passage, by_sentence)
    marked = [sentence for sentence in by_sentence if sentence.remarks]
    if entire:
        marked.insert(
            0, MarkedSentence(MarkableSentence(Place(passage.anchor, 0, len(text)), text), entire, whole=True)
        )
    return HeatPiece(passage, marked, html)


def _touching(place: Place, remarks: list[Remark]) -> list[Remark]:
    return [mark for mark in remarks if mark.start < place.end and place.start < mark.end]


def _html(passage: Passage, sentences: list[MarkedSentence]) -> SafeString:
    clean = clean_html(passage.html, without=REMOVED_TAGS)

    def wrap(start: int, end: int, html: str) -> str:
        for part in sentences:
            place = part.sentence.place
            if part.remarks and place.start <= start and end <= place.end:
                badge = part.badge if end == place.end else ""
                return f'<span class="heat heat--{part.strength}">{html}</span>{badge}'
        return html

    borders = {border for part in sentences for border in _borders(part.sentence.place)}
    marked = with_fragments(clean, passage.text, borders, wrap)
    if marked is None:  # the HTML does not contain exactly this text: show the text alone
        parts = (part.sentence for part in sentences)
        marked = " ".join(wrap(part.place.start, part.place.end, escape(part.text)) for part in parts)
    return mark_safe(marked)  # noqa: S308 - sanitised above, spans and badges are ours


def _borders(place: Place) -> tuple[int, int]:
    return place.start, place.end
