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
from workflows.queries.replies.passages import TO_ANSWER, remarks_by_passage
from workflows.queries.rounds.pieces import MarkableSentence, clean_html
from workflows.rules.places import Place

# a sentence carries a link to what was said of it, and links do not stand inside links
WITHOUT = frozenset({"a", "details", "summary"})
SIGNS = ((RemarkKind.MINUS, "−"), (RemarkKind.UNKNOWN_WORD, "?"), (RemarkKind.PLUS, "+"))
STRENGTHS = (1, 2, 4)  # so many minuses and unknown words together, for the three strengths of a sentence


@dataclass(frozen=True)
class Marked:
    """A sentence, or a whole passage, with the remarks that touch it."""

    sentence: MarkableSentence
    remarks: list[Remark]
    whole: bool = False

    @property
    def id(self) -> str:
        """Where the remarks stand on the page."""
        return f"said-{self.sentence.place}".replace("@", "-")

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many remarks of each kind."""
        found = Counter(remark.kind for remark in self.remarks)
        return {kind.value: found[kind.value] for kind, _sign in SIGNS}

    @property
    def strength(self) -> int:
        """From 0 (nobody finds it hard) to 3."""
        hard = sum(self.counts[kind] for kind in TO_ANSWER)
        return sum(hard >= least for least in STRENGTHS)

    @property
    def badge(self) -> SafeString:
        """Return the numbers as a link to the remarks; each kind has its own sign and shape."""
        numbers = ((kind.value, sign, self.counts[kind.value]) for kind, sign in SIGNS)
        signs = format_html_join(
            "",
            '<span class="heat-sign heat-sign--{}">{}{}</span>',
            [found for found in numbers if found[2]],
        )
        return format_html(
            '<a class="heat-badge" href="#{}" aria-label="{}">{}</a>', self.id, self.spoken, signs
        )

    @property
    def spoken(self) -> str:
        """The same in words."""
        return _("%(minus)d minus, %(unknown)d unknown words, %(plus)d plus: to what was said") % {
            "minus": self.counts[RemarkKind.MINUS.value],
            "unknown": self.counts[RemarkKind.UNKNOWN_WORD.value],
            "plus": self.counts[RemarkKind.PLUS.value],
        }


@dataclass(frozen=True)
class HeatPiece:
    """A passage: `html` to show it, and what was said of its sentences and of the whole of it."""

    passage: Passage
    marked: list[Marked]
    html: SafeString

    @property
    def whole(self) -> Marked | None:
        """What was said of the passage as a whole."""
        return next((found for found in self.marked if found.whole), None)


def heat_map(round: Round) -> list[HeatPiece]:  # noqa: A002 - the domain's term
    """Return the text of a round with the marks that editors may see: none while it is open. One query.

    A mark counts for every sentence that it touches; one on the whole of a passage of several sentences
    counts for the passage.
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
    by_sentence = [Marked(sentence, _touching(sentence.place, parts)) for sentence in sentences]
    html = _html(passage, by_sentence)
    said = [found for found in by_sentence if found.remarks]
    if entire:
        said.insert(
            0, Marked(MarkableSentence(Place(passage.anchor, 0, len(text)), text), entire, whole=True)
        )
    return HeatPiece(passage, said, html)


def _touching(place: Place, remarks: list[Remark]) -> list[Remark]:
    return [mark for mark in remarks if mark.start < place.end and place.start < mark.end]


def _html(passage: Passage, sentences: list[Marked]) -> SafeString:
    clean = clean_html(passage.html, without=WITHOUT)

    def wrap(start: int, end: int, words: str) -> str:
        for found in sentences:
            place = found.sentence.place
            if found.remarks and place.start <= start and end <= place.end:
                badge = found.badge if end == place.end else ""
                return f'<span class="heat heat--{found.strength}">{words}</span>{badge}'
        return words

    borders = {border for found in sentences for border in _borders(found.sentence.place)}
    marked = with_fragments(clean, passage.text, borders, wrap)
    if marked is None:  # the HTML does not say exactly this text: show the words alone
        parts = (found.sentence for found in sentences)
        marked = " ".join(wrap(one.place.start, one.place.end, escape(one.text)) for one in parts)
    return mark_safe(marked)  # noqa: S308 - sanitised above, spans and badges are ours


def _borders(place: Place) -> tuple[int, int]:
    return place.start, place.end
