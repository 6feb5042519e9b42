"""The word class of each word in a sentence: the best path through a bigram model (Viterbi)."""

from collections.abc import Mapping, Sequence

from cms.readability.grammar import tags
from cms.readability.lexicon import Lexicon

_UNSEEN = 14.0  # the cost of a transition that never occurred in the training texts


def best_tags(candidates: Sequence[Mapping[str, float]], lexicon: Lexicon) -> list[str]:
    """Return the class of each word, given the possible classes of each word with their costs.

    Takes time proportional to the number of words.
    """
    transitions = lexicon.transitions
    paths: dict[str, float] = {tags.EDGE: 0.0}
    back: list[dict[str, str]] = []
    for costs in candidates:
        reached: dict[str, float] = {}
        came_from: dict[str, str] = {}
        for tag, cost in costs.items():
            best, origin = _cheapest(paths, transitions, tag)
            reached[tag] = best + cost
            came_from[tag] = origin
        paths = reached
        back.append(came_from)
    tag = _cheapest(paths, transitions, tags.EDGE)[1]
    chosen: list[str] = []
    for came_from in reversed(back):
        chosen.append(tag)
        tag = came_from[tag]
    return chosen[::-1]


def _cheapest(
    paths: Mapping[str, float], transitions: Mapping[str, Mapping[str, float]], tag: str
) -> tuple[float, str]:
    return min((cost + transitions[before].get(tag, _UNSEEN), before) for before, cost in paths.items())
