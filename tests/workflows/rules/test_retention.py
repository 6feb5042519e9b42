"""How long personal data is stored: what the installation sets, from nothing up to half a year."""

from datetime import UTC, datetime, timedelta

import pytest

from workflows.rules.retention import retention_days, stored_since

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("configured", "days"),
    [(-5, 0), (0, 0), (1, 1), (30, 30), (179, 179), (180, 180), (181, 180), (4000, 180)],
)
def test_the_installation_chooses_up_to_half_a_year(configured: int, days: int) -> None:
    assert retention_days(configured) == days
    assert stored_since(NOW, configured) == NOW - timedelta(days=days)
