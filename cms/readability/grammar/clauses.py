"""Which participle or infinitive belongs to an auxiliary, found without a parser."""

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
# without a comma before it, such a clause closes the sentence: "het is goed dat…"
_CLOSERS = frozenset({"dat", "omdat", "zodat", "om"})
_REACH = 100  # words; further off no reader would find it, and an endless sentence would take endless time
_TE_FOLLOWS = 15  # "om" opens a clause when "te" follows within so many words


def verb_after(tokens: Sequence[Token], auxiliary: int, wanted: str) -> int | None:
    """The index of the first verb of class `wanted` after `auxiliary`, within its own clause.

    Clauses that stand in between (", als u dat wilt,") are passed over until the next comma; the clause
    ends at a semicolon, a colon, a bracket, another finite verb or a clause on "dat" or "om".
    """
    inside = False
    for index in range(auxiliary + 1, min(len(tokens), auxiliary + _REACH)):
        token, before = tokens[index], tokens[index - 1]
        if token.form in _STOPS:
            return None
        if _opens(tokens, index) and not (token.form == "dat" and index == auxiliary + 1):  # "wordt dat"
            if token.form in _CLOSERS and before.form != ",":
                return None
            inside = True
        elif token.form == ",":
            inside = False
        elif inside:
            continue
        elif token.tag == tags.FINITE_VERB:
            return None
        elif token.tag == wanted and not _after_te(tokens, auxiliary, index):
            return index
    return None


def _opens(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.form == "om":
        return any(later.form == "te" for later in tokens[index : index + _TE_FOLLOWS])
    return token.tag in {tags.SUBORDINATOR, tags.RELATIVE} or token.form in OPENERS


def _after_te(tokens: Sequence[Token], auxiliary: int, index: int) -> bool:
    """Whether the verb is part of "te vragen" or "te worden gevraagd", to which no auxiliary reaches."""
    if tokens[index - 1].form == "te":
        return True
    return index - 2 > auxiliary and tokens[index - 2].form == "te"


def participle_before(tokens: Sequence[Token], auxiliary: int) -> int | None:
    """The index of the participle in the cluster of verbs that `auxiliary` closes: "geholpen kan worden"."""
    for index in range(auxiliary - 1, max(auxiliary - 4, -1), -1):
        token = tokens[index]
        if token.tag == tags.PARTICIPLE:
            return index
        if token.tag not in {tags.FINITE_VERB, tags.INFINITIVE} and token.form != "te":
            return None
    return None
