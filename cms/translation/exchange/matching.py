"""Finds the sentence of a text that a unit of a file belongs to. Pure."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from cms.text import comparison_form
from cms.translation.exchange.codes import shape_of
from cms.translation.exchange.contents import Unit, words_of
from cms.translation.exchange.xliff import unit_key
from cms.translation.segments.segment import Segment


def place_of(path: str, words: str) -> tuple[str, str]:
    """Return the key of a sentence: its place in the text, and its Dutch words, however a tool wrote them.

    A tool may have collapsed spaces, composed letters, or left out what nobody sees.
    """
    return path, comparison_form(words)


class Sentences:
    """The sentences of a text."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._by_place: dict[tuple[str, str], list[Segment]] = defaultdict(list)
        self._paths = {segment.path for segment in segments}
        for segment in segments:
            for path in {segment.path, ""}:
                self._by_place[place_of(path, words_of(segment.source))].append(segment)

    def of(self, unit: Unit) -> Sequence[Segment]:
        """Return the sentence; several when the same words stand in more places, and the unit tells none."""
        found = self._by_place.get(place_of(unit.path, unit.source_text), [])
        for fits in (_same_key, _same_shape, _same_words):
            found = _those(found, unit, fits)
        return found

    def has_place(self, path: str) -> bool:
        """Whether there is a sentence at this place."""
        return path in self._paths


def _those(found: list[Segment], unit: Unit, fits: Callable[[Unit, Segment], bool]) -> list[Segment]:
    """Return those that fit; all of them when none does."""
    if len(found) < 2:  # noqa: PLR2004 - nothing to choose
        return found
    return [segment for segment in found if fits(unit, segment)] or found


def _same_key(unit: Unit, segment: Segment) -> bool:
    return unit.key == unit_key(segment)


def _same_shape(unit: Unit, segment: Segment) -> bool:
    return shape_of(unit.source) == shape_of(segment.source)


def _same_words(unit: Unit, segment: Segment) -> bool:
    return unit.source_text == words_of(segment.source)
