"""Finds names of people in a text: a pure rule."""

import re
from typing import Final

from cms.anonymity.first_names import ALSO_WORDS, FIRST_NAMES
from cms.anonymity.name_words import (
    ABBREVIATED_TITLES,
    INTRODUCTIONS,
    NO_SURNAMES,
    NOT_AFTER_INTRODUCTION,
    PARTICLES,
    POLITE,
    RELATIVES,
    SHORT_INTRODUCTIONS,
    SMALL_PARTICLES,
    STARTERS,
    TITLES,
)
from cms.anonymity.no_names import NO_NAMES
from cms.anonymity.towns import TOWNS
from cms.anonymity.words_of import Word, words_of

_BETWEEN: Final = re.compile(r"\.\s{0,3}|\s{1,3}|\s?-\s?")
_AFTER_INTRODUCTION: Final = re.compile(r"[\s,:]{1,4}")
_AFTER_SHORT_INTRODUCTION: Final = re.compile(r"\.?[\s,:]{1,4}")
_SENTENCE_END: Final = ".!?…:;\n•*؟"
_LOOKED_BACK: Final = 60  # characters before a word that are searched for the end of the previous sentence
_POINTERS: Final = TITLES | RELATIVES
_OPENERS: Final = STARTERS | TITLES | RELATIVES | {phrase for phrase in INTRODUCTIONS if " " not in phrase}
_SMALL_WORDS: Final = PARTICLES | STARTERS
_LOUD_ENDS: Final = STARTERS - PARTICLES
_NO_SURNAMES: Final = NO_SURNAMES | NO_NAMES | STARTERS
#: how many words the introductions have that end in this one
_SIZES: Final = {
    phrase.split()[-1]: sorted(
        {len(other.split()) for other in INTRODUCTIONS if other.split()[-1] == phrase.split()[-1]}
    )
    for phrase in INTRODUCTIONS
}
_ABBREVIATION: Final = re.compile(r"[A-Z]{2,}['-].*")


def names_in(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each name, or sequence of names, in a plain text.

    A name is a common first name; a sequence of capitalised words inside a sentence; or what follows a title
    ("juf"), a relative ("mijn zoon") or an introduction ("ik heet"). A word that is a name once is one
    everywhere in the text.
    """
    return _NameSearch(text).spans()


class _NameSearch:
    """The names in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)

    def spans(self) -> list[tuple[int, int]]:
        names: dict[int, int] = {}  # the first and the last word of each
        place = 0
        while place < len(self.words):
            last = self._last_of_name(place)
            if last is not None:
                names[place] = last
            place = place + 1 if last is None else last + 1
        parts = {place for first, last in names.items() for place in range(first, last + 1)}
        written = {self.words[place].written for place in parts if self.words[place].capital}
        known = {word for word in written if word.lower() not in _SMALL_WORDS}
        names |= {
            place: place
            for place, word in enumerate(self.words)
            if word.written in known and place not in parts
        }
        return [(self.words[first].start, self.words[last].end) for first, last in sorted(names.items())]

    def _last_of_name(self, place: int) -> int | None:
        """Return the index of the last word of a name that begins here, or None."""
        word = self.words[place]
        if self._introduced(place):
            end = self._end_of_row(place)
            if word.base not in NOT_AFTER_INTRODUCTION or self._initial(place):
                return end
            return end if end > place and word.base in PARTICLES else None
        if word.base in FIRST_NAMES:
            return self._end_of_row(place)
        before = self.words[place - 1] if place else None
        if before and before.base in _POINTERS and self._joined(place - 1):
            end_after = self._after_title(before, place)
            if end_after is not None:
                return end_after
        return self._capitalised(place) if word.capital and word.base not in NO_NAMES else None

    def _after_title(self, before: Word, place: int) -> int | None:
        """Return where a name ends that follows "juf" or "zoon"; in small letters only known ones do."""
        word = self.words[place]
        if word.base in ALSO_WORDS and word.base not in STARTERS:
            return self._end_of_row(place)
        if (
            word.capital
            and not before.loud
            and word.base not in NO_NAMES
            and not _ABBREVIATION.fullmatch(word.written)
        ):
            return self._end_of_row(place)
        if before.base in POLITE and word.base in SMALL_PARTICLES:
            end = self._end_of_small_row(place)
            return end if end > place else None
        return None

    def _capitalised(self, place: int) -> int | None:
        """Return where a row of capitalised words ends that is a name by its place in the sentence."""
        word = self.words[place]
        if word.loud or _ABBREVIATION.fullmatch(word.written):
            return None  # TLV, OPP, IB'er
        opens = self._opens_sentence(place)
        if opens and word.base in _OPENERS and not self._initial(place):
            return None
        end = self._end_of_row(place)
        if self.text[word.start : self.words[end].end].lower() in TOWNS:
            return None
        needs_more = opens or word.written.isupper()  # a single letter, or the first word of a sentence
        return None if needs_more and end == place else end

    def _end_of_row(self, place: int) -> int:
        """Return the index of the last of the capitalised words in a row, with particles between them."""
        if not self.words[place].capital:
            return self._end_of_small_row(place)
        loud = self.words[place].loud
        end, ahead = place, place + 1
        while ahead < len(self.words) and self._joined(ahead - 1):
            word = self.words[ahead]
            if loud and word.base in _LOUD_ENDS:
                break
            if word.base in PARTICLES and (loud or not word.capital):
                ahead += 1
                continue
            if not word.capital or word.base in NO_NAMES or (loud and ahead == end + 1 and not word.loud):
                break
            if loud and ahead == end + 1 and self._shouted(place):
                break
            end, ahead = ahead, ahead + 1
        return end

    def _shouted(self, place: int) -> bool:
        """Whether the words before are in capitals too, so that capitals tell nothing."""
        return place > 0 and self.words[place - 1].loud

    def _end_of_small_row(self, place: int) -> int:
        """Return where a name in small letters ends: "jan de vries", "jan van der berg", "jan Bos"."""
        ahead = place if self.words[place].base in SMALL_PARTICLES else place + 1
        first = ahead
        while ahead < len(self.words) and self._joined(ahead - 1) and self.words[ahead].base in PARTICLES:
            ahead += 1
        if ahead >= len(self.words) or not self._joined(ahead - 1):
            return place
        word = self.words[ahead]
        small = ahead > first and self.words[ahead - 1].base in SMALL_PARTICLES
        if word.base in _NO_SURNAMES or not (word.capital or small):
            return place
        return ahead

    def _introduced(self, place: int) -> bool:
        if not place:
            return False
        before = self.words[place - 1]
        sizes = _SIZES.get(before.base)
        if not sizes:
            return False
        allowed = _AFTER_SHORT_INTRODUCTION if before.base in SHORT_INTRODUCTIONS else _AFTER_INTRODUCTION
        if not allowed.fullmatch(self.text[before.end : self.words[place].start]):
            return False
        return any(
            " ".join([word.base for word in self.words[max(0, place - size) : place]]) in INTRODUCTIONS
            for size in sizes
        )

    def _joined(self, place: int) -> bool:
        """Whether this word and the next belong to one name: a full stop only after a shortened word."""
        between = self.text[self.words[place].end : self.words[place + 1].start]
        if "." in between and not _shortened(self.words[place].written):
            return False
        return "\n" not in between and _BETWEEN.fullmatch(between) is not None

    def _initial(self, place: int) -> bool:
        word = self.words[place]
        return len(word.written) == 1 and word.capital and self.text.startswith(".", word.end)

    def _opens_sentence(self, place: int) -> bool:
        start = self.words[place].start
        before = self.text[max(0, start - _LOOKED_BACK) : start].rstrip(" \"'()[]-")
        if not before or before[-1] in _SENTENCE_END:
            last = re.search(r"([^\W\d_]+)\.$", before)
            return not (last and _shortened(last[1]))
        return False


def _shortened(word: str) -> bool:
    return len(word) == 1 or word.lower() in ABBREVIATED_TITLES
