"""Finds names of people in a text: a pure rule."""

import re
from typing import Final

from cms.anonymity.name_words import (
    ABBREVIATED_TITLES,
    INTRODUCTIONS,
    NO_NAMES,
    NOT_AFTER_INTRODUCTION,
    PARTICLES,
    RELATIVES,
    STARTERS,
    TITLES,
)

Words = list[re.Match[str]]

_WORD = re.compile(r"(?<!\[)[^\W\d_]+(?:['’-][^\W\d_]+)*|(?<=\s)['’]t\b")
_BETWEEN = re.compile(r"\.\s{0,3}|\s{1,3}|\s?-\s?")
_AFTER_INTRODUCTION = re.compile(r"[\s,:]{1,4}")
_SENTENCE_END: Final = ".!?…:;\n•*"
_LONGEST_INTRODUCTION: Final = 3
_LOOKED_BACK: Final = 60  # characters before a word that are searched for the end of the previous sentence


def names_in(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each name, or sequence of names.

    A name is a sequence of capitalised words inside a sentence, or what follows a title ("juf"), a relative
    ("mijn zoon") or an introduction ("ik heet"). A word that is a name once is one everywhere in the text.
    """
    words = list(_WORD.finditer(text))
    names: dict[int, int] = {}  # the first and the last word of each
    place = 0
    while place < len(words):
        last = _name_from(text, words, place)
        if last is not None:
            names[place] = last
        place = place + 1 if last is None else last + 1
    parts = {place for first, last in names.items() for place in range(first, last + 1)}
    known = {words[place][0] for place in parts if _capital(words[place][0])}
    names |= {place: place for place, word in enumerate(words) if word[0] in known and place not in parts}
    return [(words[first].start(), words[last].end()) for first, last in sorted(names.items())]


def _name_from(text: str, words: Words, place: int) -> int | None:
    """Return the index of the last word of a name that begins here, or None."""
    word = words[place][0]
    lowered = word.lower()
    if _introduced(text, words, place):
        return None if lowered in NOT_AFTER_INTRODUCTION else _end_of_row(text, words, place)
    if not _capital(word) or lowered in NO_NAMES:
        return None
    before = words[place - 1] if place else None
    if before and before[0].lower() in TITLES | RELATIVES and _joined(text, before, words[place]):
        return _end_of_row(text, words, place)
    if word.isupper() and len(word) > 1:
        return None  # TLV, OPP
    opens = _opens_sentence(text, words[place])
    if opens and lowered in STARTERS | TITLES | RELATIVES:
        return None
    end = _end_of_row(text, words, place)
    needs_more = opens or word.isupper()  # a single letter, or the first word of a sentence
    return None if needs_more and end == place else end


def _end_of_row(text: str, words: Words, place: int) -> int:
    """Return the index of the last of the capitalised words in a row, with particles between them."""
    end = place
    ahead = place + 1
    while ahead < len(words) and _joined(text, words[ahead - 1], words[ahead]):
        word = words[ahead][0]
        if _capital(word) and word.lower() not in NO_NAMES:
            end = ahead
        elif word.lower() not in PARTICLES:
            break
        ahead += 1
    return end


def _introduced(text: str, words: Words, place: int) -> bool:
    if not place or not _AFTER_INTRODUCTION.fullmatch(text[words[place - 1].end() : words[place].start()]):
        return False
    before = " ".join(word[0].lower() for word in words[max(0, place - _LONGEST_INTRODUCTION) : place])
    return any(before == phrase or before.endswith(f" {phrase}") for phrase in INTRODUCTIONS)


def _joined(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether two words belong to one name: a full stop only after an initial or an abbreviation."""
    between = text[before.end() : after.start()]
    if "." in between and not _shortened(before[0]):
        return False
    return "\n" not in between and _BETWEEN.fullmatch(between) is not None


def _opens_sentence(text: str, word: re.Match[str]) -> bool:
    window = text[max(0, word.start() - _LOOKED_BACK) : word.start()]
    before = window.rstrip(" \t\"'“”‘’«»()[]-–—")
    if not before or before[-1] in _SENTENCE_END:
        last = re.search(r"([^\W\d_]+)\.$", before)
        return not (last and _shortened(last[1]))
    return False


def _shortened(word: str) -> bool:
    return len(word) == 1 or word.lower() in ABBREVIATED_TITLES


def _capital(word: str) -> bool:
    return word[0].isupper()
