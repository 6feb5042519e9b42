"""Real texts of the field, where they are at hand: they are not part of the product."""

import json
import re
from statistics import median

from cms.readability import Block, Report, blocks_from_text, make_report
from tests.cms.readability.test_levels import area_under_curve, reports, scores, spearman
from tests.field_data import FOLDER, needs

FILE = FOLDER / "articles.jsonl"
pytestmark = needs(FILE.name)


def articles(prefix: str) -> list[str]:
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    return [row["body"] for row in rows if row["lang"] == "nl" and row["id"].startswith(prefix)]


def points(reports_: list[Report]) -> list[int]:
    return [report.score for report in reports_ if report.score is not None]


def test_statutes_as_running_text_score_as_in_the_method() -> None:
    statutes = [make_report([Block("b", re.sub(r"\s+", " ", body))]) for body in articles("bwbr")]

    assert 83 <= median(points(statutes)) <= 93  # the method found 88


def test_policy_texts_score_as_in_the_method() -> None:
    policy = [make_report(blocks_from_text(body)) for body in articles("seed")]

    assert 50 <= median(points(policy)) <= 68  # the method found 62, experiences left out


def test_plain_texts_are_told_from_statutes_and_policy() -> None:
    easy = scores(reports(), "makkelijk")
    bodies = [*articles("bwbr"), *articles("seed000-wat"), *articles("seed000-in"), *articles("seed000-st")]
    hard = points([make_report(blocks_from_text(body)) for body in bodies])

    assert area_under_curve(easy, hard) >= 0.95
    hard = hard[: len(easy)]  # the rank correlation of two groups is highest where they are of one size
    assert spearman(easy + hard, [0] * len(easy) + [1] * len(hard)) >= 0.80
