"""Whether two texts differ in spelling only. Pure; it knows no dictionary, so it is strict.

Letters are compared, not meanings: "betaalt" and "bepaalt" pass as a spelling. That is why a second editor
confirms each minor edit. Words that reverse a meaning, numbers and dates never pass, nor do short words that
differ by more than a typing error.
"""

import re
import unicodedata
from difflib import SequenceMatcher

SIMILAR = 0.75  # of 1: "word" and "wordt" have 0.89, "ouders" and "anders" 0.67
SHORT = 4  # letters: up to this length, one other letter usually makes another word
NEGATIONS = ("on", "in", "un", "non", "niet", "anti", "dis", "im")
FIXED = """
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
FIXED_WORDS = frozenset(FIXED.split())
WORD = re.compile(r"[^\W_]+", re.UNICODE)


def words(text: str) -> list[str]:
    """Return the words of a plain text, in lower case."""
    return [word.casefold() for word in WORD.findall(text)]


def same_but_for_spelling(before: list[str], after: list[str]) -> bool:
    """Whether the words are the same, apart from typing errors and compounds written as one word or two."""
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return all(tag == "equal" or _same_run(before[i:j], after[k:m]) for tag, i, j, k, m in changes)


def _same_run(before: list[str], after: list[str]) -> bool:
    if FIXED_WORDS.intersection(before) or FIXED_WORDS.intersection(after):
        return False
    if len(before) != len(after):
        return "".join(before) == "".join(after)
    return "".join(before) == "".join(after) or all(map(_same_word, before, after))


def _same_word(before: str, after: str) -> bool:
    shorter, longer = sorted((_plain(before), _plain(after)), key=len)
    if any(longer == prefix + shorter for prefix in NEGATIONS):
        return False
    if len(shorter) <= SHORT:
        return _slip(shorter, longer)
    return SequenceMatcher(None, shorter, longer, autojunk=False).ratio() >= SIMILAR


def _slip(shorter: str, longer: str) -> bool:
    """Whether two short words differ by accents, order of letters, a doubled letter or the last letter."""
    return (
        sorted(shorter) == sorted(longer)
        or _undoubled(shorter) == _undoubled(longer)
        or (len(shorter) > 1 and longer[:-1] == shorter)
    )


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _plain(word: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter)
    )
