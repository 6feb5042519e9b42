"""How long what is kept: what the installation sets, from nothing up to half a year."""

from datetime import UTC, datetime, timedelta

import pytest

from workflows.rules.retention import answers_stored_since, parents_asked_since, retention_days

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
TERMS = [(-5, 0), (0, 0), (1, 1), (30, 30), (179, 179), (180, 180), (181, 180), (4000, 180)]


@pytest.mark.parametrize(("term", "days"), TERMS)
def test_answers(settings, term, days) -> None:
    settings.PANEL_RETENTION_DAYS = term
    assert retention_days() == days
    assert answers_stored_since(NOW) == NOW - timedelta(days=days)


@pytest.mark.parametrize(("term", "days"), TERMS)
def test_the_address_of_a_parent_who_is_silent(settings, term, days) -> None:
    settings.PANEL_PARENT_ANSWER_DAYS = term
    assert parents_asked_since(NOW) == NOW - timedelta(days=days)
