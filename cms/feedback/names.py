"""Takes names of people out of a text: a pure rule."""

import re
from typing import Final

from cms.feedback.name_words import (
    INTRODUCTIONS,
    NO_NAMES,
    NOT_AFTER_INTRODUCTION,
    PARTICLES,
    RELATIVES,
    STARTERS,
    TITLES,
)

NAME: Final = "[naam]"
_WORD = re.compile(r"(?<!\[)[^\W\d_]+(?:['’-][^\W\d_]+)*|(?<=\s)['’]t\b")
_BETWEEN = re.compile(r"\.?\s{1,3}|\s?-\s?")
_AFTER_INTRODUCTION = re.compile(r"[\s,:]{1,4}")
_SENTENCE_END = ".!?…:;\n•*"
_LONGEST_INTRODUCTION = 3


def without_names(text: str) -> str:
    """Return the text with each name, or row of names, replaced by one word.

    A name is a row of words with a capital inside a sentence, or what follows a title ("juf"), a relative
    ("mijn zoon") or an introduction ("ik heet"). What was a name once is one wherever it stands.
    """
    words = list(_WORD.finditer(text))
    spans: list[tuple[int, int]] = []
    known: set[str] = set()
    place = 0
    while place < len(words):
        last = _name_from(text, words, place)
        if last is None:
            place += 1
            continue
        spans.append((words[place].start(), words[last].end()))
        known |= {word[0] for word in words[place : last + 1] if _capital(word[0])}
        place = last + 1
    again = [word.span() for word in words if word[0] in known]
    spans += [found for found in again if not any(start <= found[0] < end for start, end in spans)]
    return _replaced(text, sorted(spans))


def _name_from(text: str, words: list[re.Match[str]], place: int) -> int | None:
    """Return the place of the last word of a name that begins here, or None."""
    word, end = words[place][0], _end_of_row(text, words, place)
    if _introduced(text, words, place):
        return None if word.lower() in NOT_AFTER_INTRODUCTION else end
    if not _capital(word) or word.lower() in NO_NAMES:
        return None
    before = words[place - 1] if place else None
    if before and before[0].lower() in TITLES | RELATIVES and _joined(text, before, words[place]):
        return end
    if word.isupper() and (len(word) > 1 or end == place):
        return None  # TLV, OPP; a single letter alone
    if _opens_sentence(text, words[place]):
        return end if end > place and word.lower() not in STARTERS | TITLES | RELATIVES else None
    return end


def _end_of_row(text: str, words: list[re.Match[str]], place: int) -> int:
    """Return the last of the words with a capital that follow each other, with small parts between them."""
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


def _introduced(text: str, words: list[re.Match[str]], place: int) -> bool:
    if not place or not _AFTER_INTRODUCTION.fullmatch(text[words[place - 1].end() : words[place].start()]):
        return False
    before = " ".join(word[0].lower() for word in words[max(0, place - _LONGEST_INTRODUCTION) : place])
    return any(before == said or before.endswith(f" {said}") for said in INTRODUCTIONS)


def _joined(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """Whether one word follows the other within a name: a point only after an initial or a title."""
    between = text[before.end() : after.start()]
    if "." in between and not _shortened(before[0]):
        return False
    return "\n" not in between and _BETWEEN.fullmatch(between) is not None


def _opens_sentence(text: str, word: re.Match[str]) -> bool:
    before = text[: word.start()].rstrip(" \t\"'“”‘’«»()[]-–—")
    if not before or before[-1] in _SENTENCE_END:
        said = re.search(r"([^\W\d_]+)\.$", before)
        return not (said and _shortened(said[1]))
    return False


def _shortened(word: str) -> bool:
    return len(word) == 1 or word.lower() in TITLES


def _capital(word: str) -> bool:
    return word[0].isupper()


def _replaced(text: str, spans: list[tuple[int, int]]) -> str:
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], NAME]
        done = end
    return "".join([*parts, text[done:]])
