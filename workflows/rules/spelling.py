"""Whether two texts differ in spelling only: a pure rule.

A word becomes another only when the old one is no word, the new one is, and a slip or two lie between them.
`is_word` says what a word is; in a language without a lexicon only spaces, capitals and punctuation may
change. Negations, prefixes, numbers, dates and names never pass, whatever the lexicon says.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from cms.content.words.misspelling import distance, mistakes_forgiven
from cms.text import plain

IsWord = Callable[[str], bool]
Run = tuple[int, int]  # how many words of each text

MOST_WORDS_IN_ONE: Final = 6  # "ouder contact persoon" is three
#: at the beginning of a word they turn it round, or make another word of it
PREFIXES: Final = (
    *("on", "in", "im", "ir", "un", "non", "niet", "anti", "dis", "a", "aan", "af", "uit", "op", "om", "ver"),
    *("be", "ont", "her", "mis", "over", "onder", "voor", "na", "door", "bij", "tegen", "mee", "meer"),
    *("minder", "ex", "inclu", "exclu"),
)
_FIXED: Final = """
niet geen nooit niemand niets nergens zonder wel altijd alleen tenzij behalve
mag mogen moet moeten kan kunnen hoeft hoeven zal zullen wil willen zou zouden
not no never none nothing nobody without only unless except may must can cannot shall should will would
een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien
zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
duizend eerste tweede derde vierde vijfde zesde zevende achtste negende tiende half halve
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
januari februari maart april mei juni juli augustus september oktober november december
january february march may june july august october
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
monday tuesday wednesday thursday friday saturday sunday
"""
FIXED_WORDS: Final = frozenset(_FIXED.split())
_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE_OPENS: Final = re.compile(r"[.!?:\n]\W*\Z")


def words(text: str) -> list[str]:
    """Return the words of a plain text in lower case, but a capital inside a sentence stays: it is a name."""
    text = plain(text)
    found: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        opens = _SENTENCE_OPENS.search(text[end : match.start()]) if found else True
        found.append(match[0].casefold() if opens or match[0].isupper() else match[0])
        end = match.end()
    return found


def same_but_for_spelling(before: Sequence[str], after: Sequence[str], *, is_word: IsWord) -> bool:
    """Whether the words are the same, apart from typing errors and compounds written as one word or two.

    `is_word` gets a word in lower case. Takes time in proportion to the number of words.
    """
    old, new = 0, 0
    while old < len(before) and new < len(after):
        run: Run | None = (1, 1)
        if before[old].casefold() != after[new].casefold():
            ahead = before[old : old + MOST_WORDS_IN_ONE], after[new : new + MOST_WORDS_IN_ONE]
            run = _joined(*ahead) or _corrected(before[old], after[new], is_word)
        if not run:
            return False
        old, new = old + run[0], new + run[1]
    return old == len(before) and new == len(after)


def _joined(before: Sequence[str], after: Sequence[str]) -> Run | None:
    """Return how many words at the beginning of both have the same letters; None when they do not."""
    old, new = 1, 1
    one, other = before[0].casefold(), after[0].casefold()
    while one != other:
        if other.startswith(one) and old < len(before):
            one, old = one + before[old].casefold(), old + 1
        elif one.startswith(other) and new < len(after):
            other, new = other + after[new].casefold(), new + 1
        else:
            return None
    fixed = FIXED_WORDS.intersection(word.casefold() for word in (*before[:old], *after[:new]))
    return None if one != other or fixed else (old, new)


def _corrected(before: str, after: str, is_word: IsWord) -> Run | None:
    if before[0].isupper() or after[0].isupper() or not FIXED_WORDS.isdisjoint((before, after)):
        return None
    if is_word(before) or not is_word(after) or _prefixes(before) != _prefixes(after):
        return None
    longest = max(len(before), len(after))
    forgiven = max(1, mistakes_forgiven(before if len(before) == longest else after))
    return (1, 1) if distance(before, after) <= forgiven else None


def _prefixes(word: str) -> list[str]:
    return [prefix for prefix in PREFIXES if word.startswith(prefix)]
