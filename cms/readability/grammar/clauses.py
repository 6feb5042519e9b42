"""Finds the participle or infinitive of an auxiliary, without a parser."""

from collections.abc import Sequence

from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Token
from cms.readability.word_lists import word_list

_STOPS = frozenset(";:.?!()")
OPENERS = word_list(
    """
    hoe wat wie waar waarom wanneer welke welk waaraan waarbij waardoor waarin waarmee waarna waarop waarover
    waaruit waarvan waarvoor
    """
)
# without a comma before it, such a clause ends the main clause: "het is goed dat…"
_CLOSERS = frozenset({"dat", "omdat", "zodat", "om"})
_MAX_DISTANCE = 100  # words; no reader would look further, and it bounds the time for endless sentences
_MAX_WORDS_TO_TE = 15  # "om" opens a clause when "te" follows within this many words


def verb_after(tokens: Sequence[Token], auxiliary: int, wanted: str) -> int | None:
    """Return the index of the first verb of class `wanted` after `auxiliary`, within the same clause.

    Embedded clauses (", als u dat wilt,") are skipped until the next comma; the clause ends at a semicolon,
    a colon, a bracket, another finite verb or a clause with "dat" or "om".
    """
    in_embedded_clause = False
    for index in range(auxiliary + 1, min(len(tokens), auxiliary + _MAX_DISTANCE)):
        token, before = tokens[index], tokens[index - 1]
        if token.form in _STOPS:
            return None
        if _opens(tokens, index) and not (token.form == "dat" and index == auxiliary + 1):  # "wordt dat"
            if token.form in _CLOSERS and before.form != ",":
                return None
            in_embedded_clause = True
        elif token.form == ",":
            in_embedded_clause = False
        elif in_embedded_clause:
            continue
        elif token.tag == tags.FINITE_VERB:
            return None
        elif token.tag == wanted and not _after_te(tokens, auxiliary, index):
            return index
    return None


def _opens(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.form == "om":
        return any(later.form == "te" for later in tokens[index : index + _MAX_WORDS_TO_TE])
    return token.tag in {tags.SUBORDINATOR, tags.RELATIVE} or token.form in OPENERS


def _after_te(tokens: Sequence[Token], auxiliary: int, index: int) -> bool:
    """Whether the verb is part of "te vragen" or "te worden gevraagd", which no auxiliary governs."""
    if tokens[index - 1].form == "te":
        return True
    return index - 2 > auxiliary and tokens[index - 2].form == "te"


def participle_before(tokens: Sequence[Token], auxiliary: int) -> int | None:
    """Return the index of the participle in the verb cluster that `auxiliary` ends: "geholpen kan worden"."""
    for index in range(auxiliary - 1, max(auxiliary - 4, -1), -1):
        token = tokens[index]
        if token.tag == tags.PARTICIPLE:
            return index
        if token.tag not in {tags.FINITE_VERB, tags.INFINITIVE} and token.form != "te":
            return None
    return None
