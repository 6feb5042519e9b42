"""What capitals say about a word: whether it may be a name."""

from collections.abc import Mapping

from cms.readability.grammar import tags
from cms.readability.lexicon import Lexicon

_NAME_UNLISTED = 3.0  # what it costs to take a listed word that is no name for a name all the same
_ABBREVIATION = 2  # letters from which a word in capitals is taken for one: TLV, OPP, GGD
NAME_ONLY: Mapping[str, float] = {tags.NAME: 0.0}


def with_capital(
    word: str, costs: Mapping[str, float], lexicon: Lexicon, *, known: bool
) -> Mapping[str, float]:
    """The costs of a word's classes, given that it is written so and does not begin its sentence."""
    if not word[:1].isupper():
        return costs
    if len(word) >= _ABBREVIATION and word.isupper():
        return NAME_ONLY
    capital = lexicon.capital
    named = {tags.NAME: _NAME_UNLISTED if known else 0.0, **costs}
    return {tag: cost + capital.get(tag, 0.0) for tag, cost in named.items()}
