"""Nouns made of verbs and adjectives: "het nemen van een beslissing"."""

from collections.abc import Iterator

from cms.readability.grammar import tags
from cms.readability.grammar.parsed import Sentence, Token
from cms.readability.lexicon import NounClass
from cms.readability.marks.mark import Mark, MarkKind, Severity, mark

_MORE_THAN = 7
_ENDINGS = ("ing", "ingen", "atie", "aties", "heid", "heden", "iteit", "iteiten")


def is_nominalisation(token: Token) -> bool:
    """A noun over 7 letters on -ing, -atie, -heid or -iteit, or its plural.

    Nouns that LiNT-II lists as concrete are none: "leerling", "woning".
    """
    known = token.entry or token.head
    return (
        token.tag == tags.NOUN
        and len(token.form) > _MORE_THAN
        and token.form.endswith(_ENDINGS)
        and not (known is not None and known.noun_class is NounClass.CONCRETE)
    )


def nominalisations(sentence: Sentence) -> Iterator[Mark]:
    """Marks each such noun."""
    for token in sentence.tokens:
        if is_nominalisation(token):
            yield mark(sentence, token.start, token.end, MarkKind.NOMINALISATION, Severity.TIP)
