"""Does the score tell easy texts from hard ones?"""

from itertools import product
from pathlib import Path

from cms.readability import Report, blocks_from_text, make_report

FILE = Path(__file__).parent / "levelled_texts.txt"


def reports() -> dict[tuple[str, str], Report]:
    """By topic and level; each topic is written at two levels."""
    found = {}
    for part in FILE.read_text(encoding="utf-8").split("=== ")[1:]:
        heading, _, text = part.partition("\n")
        topic, _, level = heading.partition(" | ")
        found[topic, level] = make_report(blocks_from_text(text))
    return found


def area_under_curve(easy: list[int], hard: list[int]) -> float:
    """The share of pairs in which the hard text has the higher score; ties count half."""
    pairs = list(product(easy, hard))
    return sum((e < h) + (e == h) / 2 for e, h in pairs) / len(pairs)


def ranks(values: list[int]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]


def spearman(one: list[int], other: list[int]) -> float:
    x, y = ranks(one), ranks(other)
    mean = (len(x) - 1) / 2
    covariance = sum((a - mean) * (b - mean) for a, b in zip(x, y, strict=True))
    spread = [sum((a - mean) ** 2 for a in values) for values in (x, y)]
    return float(covariance / (spread[0] * spread[1]) ** 0.5)


def scores(found: dict[tuple[str, str], Report], level: str) -> list[int]:
    return [report.score for (_, its), report in found.items() if its == level and report.score is not None]


def test_easy_and_hard_texts_are_told_apart() -> None:
    found = reports()
    easy, hard = scores(found, "makkelijk"), scores(found, "moeilijk")

    assert len(easy) == len(hard) >= 12
    assert area_under_curve(easy, hard) >= 0.95
    assert spearman(easy + hard, [0] * len(easy) + [1] * len(hard)) >= 0.80


def test_in_every_pair_the_hard_text_scores_higher() -> None:
    found = reports()
    for topic in {topic for topic, _ in found}:
        easy, hard = found[topic, "makkelijk"].score, found[topic, "moeilijk"].score
        assert easy is not None
        assert hard is not None
        assert easy < hard, topic


def test_the_easy_texts_meet_the_target_for_youths() -> None:
    assert all(score < 40 for score in scores(reports(), "makkelijk"))


def test_the_measures_themselves() -> None:
    assert area_under_curve([1, 2], [2, 3]) == 0.875
    assert spearman([1, 2, 3], [2, 4, 9]) == 1
    assert spearman([1, 2, 3], [3, 2, 1]) == -1
