"""Word classes by ending, for words that are not in the lexicon."""

from collections import defaultdict
from collections.abc import Iterable
from math import exp, log

from cms.readability.building.words import LexiconWord

_MAX_LENGTH = 4
_MIN_WORDS = 25  # with an ending, before it counts as evidence
_RARE_ZIPF = 3.0  # unknown words resemble rare words, not the frequent ones
_MIN_SHARE = 0.02


def ending_costs(words: Iterable[LexiconWord]) -> dict[str, dict[str, float]]:
    """Return for each ending of up to four letters the cost of each word class, as in `LexiconWord.costs`.

    This includes the empty ending, which fits every word.
    """
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for word in words:
        if word.zipf is None or word.zipf > _RARE_ZIPF or not word.form.isalpha():
            continue
        likely = {tag: exp(-cost) for tag, cost in word.costs.items()}
        total = sum(likely.values())
        for size in range(_MAX_LENGTH + 1):
            ending = word.form[len(word.form) - size :]
            for tag, weight in likely.items():
                counts[ending][tag] += weight / total
    return {ending: _costs(tally) for ending, tally in counts.items() if sum(tally.values()) >= _MIN_WORDS}


def _costs(tally: dict[str, float]) -> dict[str, float]:
    best = max(tally.values())
    return {tag: -log(n / best) for tag, n in tally.items() if n / best >= _MIN_SHARE}
