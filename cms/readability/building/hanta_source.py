"""Word classes distilled from HanTa's Dutch model: of single words, and of successive words.

The model takes 880 MB when it runs, so it runs only here, and its results are stored.
"""

from collections import defaultdict
from math import exp, log
from typing import Any

from cms.readability.building.coarse_tags import coarse_tag
from cms.readability.grammar import tags

_ITERATIONS = 12  # after these the shares of the tag pairs change by less than a thousandth
_CUTOFF = 5  # readings e^5 times less likely than the best one are dropped, as HanTa itself does


class HanTa:
    """The probabilities that the library needs from HanTa's Dutch model."""

    def __init__(self) -> None:
        """Load the model. Raises `ModuleNotFoundError` without HanTa or numpy."""
        from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415  a build-time dependency only

        self._model: Any = HanoverTagger("morphmodel_dutch.pgz")
        self._coarse = {number: coarse_tag(name) for number, name in self._model.int2tag.items()}
        self._share: dict[str, float] = defaultdict(float)
        for number, logarithm in self._model.LP_wtag.items():
            self._share[self._coarse[number]] += exp(logarithm)

    def known_words(self) -> list[str]:
        """Return the words that the model saw in its training texts."""
        return sorted(self._model.cache)

    def costs(self, word: str) -> dict[str, float]:
        """Return for each possible class of the word: −ln P(word | class), minus that of the best class."""
        likely: dict[str, float] = defaultdict(float)
        for name, logarithm in self._model.tag_word(word, cutoff=_CUTOFF, casesensitive=False):
            likely[coarse_tag(name)] += exp(float(logarithm))
        costs = {tag: -log(p / self._share[tag]) for tag, p in likely.items() if p and self._share[tag]}
        best = min(costs.values(), default=0.0)
        return {tag: cost - best for tag, cost in costs.items()}

    def lemma(self, word: str) -> str:
        """Return the lemma that the model finds most likely, in lower case."""
        return str(self._model.analyze(word, casesensitive=False)[0]).lower()

    def capital_costs(self) -> dict[str, float]:
        """Return −ln P(written with a capital | class)."""
        capital: dict[str, float] = defaultdict(float)
        for number, cases in self._model.LP_case_t.items():
            capital[self._coarse[number]] += exp(self._model.LP_wtag[number] + cases[True])
        return {tag: -log(p / self._share[tag]) for tag, p in capital.items() if p}

    def transition_costs(self) -> dict[tuple[str, str], float]:
        """Return −ln P(class | class of the previous word), over all texts that the model represents.

        The model is a trigram model; the frequency of each pair of tags follows from letting it generate
        sentences, which is done by iterating the shares until they converge.
        """
        pairs: dict[tuple[int, int], float] = {(0, 1): 1.0}
        end = self._model.tag2int["END"]
        start = (0, 1)
        for _ in range(_ITERATIONS):
            following: dict[tuple[int, int], float] = defaultdict(float)
            for pair, share in pairs.items():
                for tag, logarithm in self._model.LP_trans_word.get(pair, {}).items():
                    follower = start if tag == end else (pair[1], tag)
                    following[follower] += share * exp(float(logarithm))
            total = sum(following.values())
            # half of the old shares: without them the iteration would oscillate between even and odd steps
            pairs = {
                pair: (following.get(pair, 0.0) / total + pairs.get(pair, 0.0)) / 2
                for pair in sorted(following.keys() | pairs.keys())
            }
        return self._coarse_costs(pairs, end)

    def _coarse_costs(self, pairs: dict[tuple[int, int], float], end: int) -> dict[tuple[str, str], float]:
        joint: dict[tuple[str, str], float] = defaultdict(float)
        for pair, share in pairs.items():
            before = tags.EDGE if pair == (0, 1) else self._coarse[pair[1]]
            for tag, logarithm in self._model.LP_trans_word.get(pair, {}).items():
                after = tags.EDGE if tag == end else self._coarse[tag]
                joint[before, after] += share * exp(float(logarithm))
        totals: dict[str, float] = defaultdict(float)
        for (before, _), share in joint.items():
            totals[before] += share
        return {pair: -log(share / totals[pair[0]]) for pair, share in sorted(joint.items()) if share}
