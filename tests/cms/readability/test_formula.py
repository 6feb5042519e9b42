"""The score, its levels and its margin."""

import pytest

from cms.readability import formula


def test_the_published_formula() -> None:
    assert formula.score(5.2, 3, 4.5, 0.6) == pytest.approx(
        100 - (-4.302 + 90.0328 - 4.872 - 11.439 + 9.5712)
    )


@pytest.mark.parametrize(("features", "points"), [((9, 0, 0, 1), 0), ((1, 40, 20, 0), 100)])
def test_the_score_stays_between_0_and_100(
    features: tuple[float, float, float, float], points: float
) -> None:
    assert formula.score(*features) == points


@pytest.mark.parametrize(
    ("points", "level"), [(0, 1), (33.9, 1), (34, 2), (45.9, 2), (46, 3), (57.9, 3), (58, 4), (100, 4)]
)
def test_levels(points: float, level: int) -> None:
    assert formula.level(points) == level


@pytest.mark.parametrize(("sentences", "points"), [(1, 15.13), (25, 3.61), (100, 2.5)])
def test_the_margin_shrinks_with_the_text(sentences: int, points: float) -> None:
    assert formula.margin(sentences) == pytest.approx(points, abs=0.01)


def test_a_dependency_has_no_negative_length() -> None:
    assert formula.dependency_length(1) == 0
    assert formula.dependency_length(20) == pytest.approx(10.45)
