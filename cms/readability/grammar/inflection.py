"""The inflected forms of a Dutch word of the house list.

By rule, without a dictionary: a form that does not exist does no harm, because no text contains it.
"""

import re

_LONG_VOWEL = re.compile(r"(?:.*(?:^|u|[^aeiou])[aeou]|.*ë)[^aeiouywxj]")  # the "a" of "maken"
_DOUBLED = re.compile(r".*([^aeiou])\1")
_SHORT_VOWEL = re.compile(r".*[^aeiou][aeiou][^aeiouwxy]")  # the "a" of "plan"
_DOUBLE_VOWEL = re.compile(r".*(?:aa|ee|oo|uu)[^aeiou]")  # the "aa" of "bezwaar"
_WITHOUT_GE = ("be", "ge", "her", "ont", "ver", "er")
_VOICELESS = tuple("tkfschpx")
_PARTICLE = re.compile(
    "(aan|af|bij|door|in|mee|om|op|over|samen|terug|toe|uit|vast|voort|voor)([a-zë]{4,})", re.IGNORECASE
)
_MIN_VERB_LENGTH = 5


def forms_of(word: str) -> frozenset[str]:
    """Return the word and its likely inflected forms, in lower case. Strong verbs get no past forms."""
    word = word.lower()
    if not word.endswith("en") or len(word) < _MIN_VERB_LENGTH:
        return frozenset({word, *_noun_or_adjective(word)})
    forms = {word, *_verb(word)}
    split = _PARTICLE.fullmatch(word)
    if split:
        particle, rest = split.groups()
        forms |= {particle + form for form in _verb(rest)} | {f"{particle}te{rest}"}
    return frozenset(forms)


def _noun_or_adjective(word: str) -> set[str]:
    forms = {word + ending for ending in ("e", "en", "s", "'s", "n", "ën")}
    if word.endswith("heid"):
        forms.add(word[:-4] + "heden")
    if word.endswith("ium"):
        forms.add(word[:-2] + "a")
    for hard, soft in (("f", "v"), ("s", "z")):
        if word.endswith(hard):
            forms |= {f"{word[:-1]}{soft}en", f"{word[:-1]}{soft}e"}
    if _DOUBLE_VOWEL.fullmatch(word):
        forms |= {f"{word[:-2]}{word[-1]}en", f"{word[:-2]}{word[-1]}e"}
    elif _SHORT_VOWEL.fullmatch(word):
        forms |= {f"{word}{word[-1]}en", f"{word}{word[-1]}e"}
    return forms


def _verb(infinitive: str) -> set[str]:
    base = infinitive[:-2]
    past = "t" if base.endswith(_VOICELESS) else "d"
    forms = {f"{infinitive}d", f"{infinitive}de"}
    for stem in _stems(base):
        participle = stem if stem.endswith(past) else stem + past
        if not infinitive.startswith(_WITHOUT_GE):
            first = {"e": "ë", "i": "ï"}.get(participle[0], participle[0])
            participle = f"ge{first}{participle[1:]}"
        present = stem if stem.endswith("t") else f"{stem}t"
        forms |= {stem, present, f"{stem}{past}e", f"{stem}{past}en", participle, f"{participle}e"}
    return forms


def _stems(base: str) -> set[str]:
    """Return the possible stems of an infinitive without -en: "mak" gives "maak", "stell" gives "stel".

    Where the spelling does not show whether the vowel is long ("noteren") or not ("leveren"), there are two.
    """
    if _DOUBLED.fullmatch(base):
        return {base[:-1]}
    stems = {base, base[:-1] + base[-2:].replace("ë", "e")} if _LONG_VOWEL.fullmatch(base) else {base}
    return {stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1]) for stem in stems}
