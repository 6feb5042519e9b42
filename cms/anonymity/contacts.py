"""Mail addresses, however their signs are written; names of accounts; links."""

import re
from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.pattern import MASK, pattern

_TOP: Final = "nl|com|org|net|eu|be|de|info|edu|gov|io|me|app|frl|amsterdam|uk|tr|pl|ua|fr"
_TOLD_DOT: Final = r"(?:\s?[(\[{]\s?(?:dot|punt)\s?[)\]}]\s?|\s{1,3}(?:dot|punt|nokta|kropka|крапка)\s{1,3})"
_DOT: Final = rf"(?:{_TOLD_DOT}|\.)"
_AT: Final = (
    r"(?:\s{0,3}[(\[{<]\s?(?:at|a|apenstaart(?:je)?|aapje)\s?[)\]}>]\s{0,3}"
    r"|\s{1,3}(?:apenstaart(?:je)?|apestaart(?:je)?|małpa|собака|равлик)\s{1,3})"
)
#: words that are often only words: a domain has to follow
_AT_PERHAPS: Final = r"\s{1,3}(?:at|aapje|aap)\s{1,3}"
_LOCAL: Final = rf"(?<![^\s(:,;\"'])[\w.+-]{{1,64}}(?:{_TOLD_DOT}[\w.+-]{{1,64}}){{0,4}}"
_LABEL: Final = r"[\w-]{1,63}"
_SERVICES: Final = (
    "insta|instagram|snap|snapchat|tiktok|discord|roblox|fortnite|minecraft|youtube|twitch|facebook"
    "|twitter|account|gamertag|nickname|playstation|xbox"
)
_TOLD: Final = "gebruikersnaam|username|accountnaam"
_FILLERS: Final = r"(?:(?:naam|name|account|is|heet|ik|ben|op|me|mij|mijn)[\s:=,]{1,3}){0,4}"


def _account(match: re.Match[str]) -> ClueKind | None:
    """A word is a name of an account when it is said to be one, or holds letters and figures."""
    word = match["clue"]
    mixed = any(sign.isalpha() for sign in word) and any(sign.isdigit() or sign == "_" for sign in word)
    return ClueKind.ACCOUNT if mixed or match["told"] else None


CONTACTS: Final = (
    # a name of an account has no domain: that is half a mail address
    pattern(rf"(?<![^\s(:,])@(?![\w.]{{1,60}}\.(?:{_TOP})\b)\w[\w-]*(?:\.\w+)*", ClueKind.ACCOUNT, "@"),
    # anchored to the start of a word: else a long word costs the square of its length
    pattern(r"(?<!\S)\S*\s?@\s?\S*", ClueKind.EMAIL, "@"),
    pattern(
        rf"{_LOCAL}{_AT}{_LABEL}(?:{_DOT}{_LABEL}){{0,4}}",
        ClueKind.EMAIL,
        "at ape aap (a) [a] małpa собака равлик",
    ),
    pattern(
        rf"{_LOCAL}{_AT_PERHAPS}{_LABEL}(?:{_DOT}{_LABEL}){{0,3}}{_DOT}(?:{_TOP})\b", ClueKind.EMAIL, "at aap"
    ),
    pattern(rf"(?:\b[a-z][a-z+.-]{{0,30}}://|\bwww\.)[^\s{MASK}]+", ClueKind.LINK, ":// www."),
    pattern(
        rf"(?<![\w-])(?<![\w-]\.)[\w-]+(?:\.[\w-]+)*\.(?:{_TOP})\b(?:[/?#][^\s{MASK}]*)?",
        ClueKind.LINK,
        " ".join(f".{top}" for top in _TOP.split("|")),
    ),
    pattern(
        rf"\b(?:(?P<told>{_TOLD})|{_SERVICES})(?:\s{{0,2}}[:=,]\s{{0,2}}|\s{{1,3}}){_FILLERS}"
        r"(?P<clue>(?!(?:is|niet|en|of)\b)\w[\w.-]{1,28}\w)",
        _account,
        " ".join((*_TOLD.split("|"), *_SERVICES.split("|"))),
    ),
)
