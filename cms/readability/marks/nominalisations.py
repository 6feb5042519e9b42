"""Marks nouns made from verbs and adjectives: "het nemen van een beslissing"."""

from collections.abc import Iterator

from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.lexicon import NounClass
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark

_MAX_SHORT = 7
_ENDINGS = ("ing", "ingen", "atie", "aties", "heid", "heden", "iteit", "iteiten")


def is_nominalisation(token: Token) -> bool:
    """Whether it is a noun of over 7 letters ending in -ing, -atie, -heid or -iteit, or the plural of one.

    Nouns that LiNT-II lists as concrete are not: "leerling", "woning".
    """
    known = token.entry or token.head
    return (
        token.tag == tags.NOUN
        and len(token.form) > _MAX_SHORT
        and token.form.endswith(_ENDINGS)
        and not (known is not None and known.noun_class is NounClass.CONCRETE)
    )


def nominalisations(sentence: Sentence) -> Iterator[Mark]:
    """Mark each such noun."""
    for token in sentence.tokens:
        if is_nominalisation(token):
            yield mark(sentence, token.start, token.end, MarkKind.NOMINALISATION, Severity.TIP)
