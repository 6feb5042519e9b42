"""LiNT-II's formula and levels.

Source: Pander Maat, Kleijn & Frissen (2023), LiNT-II; the coefficients are those published with version
0.1.3 (adjusted R² 0.74 against cloze scores of 120 texts). The approximation of D and the margin
were fitted for this project on the gold trees of UD Dutch (see the README).
"""

from math import sqrt

LEVEL_CUTS = (34, 46, 58)
MIN_SENTENCES = 10
DEPENDENCY_PER_WORD = 0.565
_EASIEST, _HARDEST = 0.0, 100.0


def score(frequency: float, dependency: float, density: float, concreteness: float) -> float:
    """Return the score, from 0 (easiest) to 100 (hardest).

    `frequency` (F) is a mean Zipf value, `dependency` (D) a mean number of intervening words, `density` (W)
    content words per finite verb and `concreteness` (C) a proportion from 0 to 1.
    """
    ease = -4.302 + 17.314 * frequency - 1.624 * dependency - 2.542 * density + 15.952 * concreteness
    return min(_HARDEST, max(_EASIEST, 100 - ease))


def dependency_length(words: float) -> float:
    """Estimate how many words the longest dependency of a sentence spans, from its number of words."""
    return max(0.0, DEPENDENCY_PER_WORD * words - 0.85)


def margin(sentences: int) -> float:
    """Return how far the score may be off, in points, either way. Needs at least one sentence."""
    return sqrt((15 / sqrt(sentences)) ** 2 + 2**2)


def level(points: float) -> int:
    """Return the level of a score, from 1 (heel makkelijk) to 4 (moeilijk)."""
    return 1 + sum(points >= cut for cut in LEVEL_CUTS)
