"""Each submitted text has its report."""

import pytest
from django.template.loader import render_to_string

from tests import factories
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.models import ReadabilityRecord
from workflows.queries.rounds.readability import readability_of

pytestmark = pytest.mark.django_db
HARD = (
    "Indien de school participeert, wordt door het samenwerkingsverband conform de wet een besluit genomen. "
)
EASY = "U belt de juf van uw kind. "


def test_the_report_is_kept_with_the_text_and_its_aim() -> None:
    text = freeze_text(page=factories.article(body=factories.body(HARD * 20), audience=["youth"]))
    record = text.readability
    assert (record.target, record.is_above_target) == (40, True)
    assert record.report["score"] == record.score
    assert {"marks", "advice", "features"} <= set(record.report)


def test_the_first_report_stays_and_the_reason_is_the_newest() -> None:
    page = factories.article(body=factories.body(HARD * 20))
    page.readability_reason = "De wet schrijft dit voor."
    first = freeze_text(page=page).readability
    assert first.reason == "De wet schrijft dit voor."
    ReadabilityRecord.objects.update(score=99)
    page.readability_reason = "Anders."
    again = freeze_text(page=page)
    assert ReadabilityRecord.objects.get(text=again).reason == "Anders."
    assert ReadabilityRecord.objects.get(text=again).score == 99


def test_an_easy_text_has_no_reason() -> None:
    page = factories.article(body=factories.body(EASY * 20))
    page.readability_reason = "Over van een vorige keer."
    assert freeze_text(page=page).readability.reason == ""


def test_the_level_of_an_approval_is_that_of_its_text() -> None:
    page = factories.article(body=factories.body(EASY * 30))
    freeze_text(page=page)
    assert readability_of(factories.approve(page)) == {"level": 1, "label": "heel makkelijk (A2–B1)"}


@pytest.mark.parametrize("fields", [{}, {"language": "en", "body": factories.body("We call. " * 20)}])
def test_no_level_is_said_where_none_is_known(fields) -> None:
    page = factories.article(**fields)
    freeze_text(page=page)
    assert readability_of(factories.approve(page)) is None


def test_an_approval_from_before_has_none() -> None:
    assert readability_of(factories.approve(factories.article())) is None


def test_the_panel_manager_sees_the_reason_with_the_round() -> None:
    page = factories.article(body=factories.body(HARD * 20))
    page.readability_reason = "De wet schrijft <dit> voor."
    text = freeze_text(page=page)
    shown = render_to_string("workflows/editors/_readability.html", {"record": text.readability})
    assert "De wet schrijft &lt;dit&gt; voor." in shown
    assert render_to_string("workflows/editors/_readability.html", {"record": None}).strip() == ""
