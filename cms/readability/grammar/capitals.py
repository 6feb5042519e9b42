"""Uses capitals to tell whether a word may be a name."""

from collections.abc import Mapping

from cms.readability.grammar import tags
from cms.readability.lexicon import Lexicon

_UNLISTED_NAME = 3.0  # the cost of taking a word that is not listed as a name for one
_MIN_ABBREVIATION = 2  # letters; from this length a word in capitals counts as one: TLV, OPP, GGD
NAME_ONLY: Mapping[str, float] = {tags.NAME: 0.0}


def with_capital(
    word: str, costs: Mapping[str, float], lexicon: Lexicon, *, known: bool
) -> Mapping[str, float]:
    """Return the costs of a word's classes, given its capitals; it does not begin its sentence."""
    if not word[:1].isupper():
        return costs
    if len(word) >= _MIN_ABBREVIATION and word.isupper():
        return NAME_ONLY
    capital = lexicon.capital
    with_name = {tags.NAME: _UNLISTED_NAME if known else 0.0, **costs}
    return {tag: cost + capital.get(tag, 0.0) for tag, cost in with_name.items()}
