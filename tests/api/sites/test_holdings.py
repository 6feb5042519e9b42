"""What a site has of a text, by the last line of the feed and what the site showed or said."""

from datetime import UTC, datetime, timedelta

import pytest

from api.holdings import Evidence, Holding, LastLine, holding, worst

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
BEFORE, AFTER, LATER = (NOON + timedelta(minutes=minutes) for minutes in (-5, 5, 9))
NEW, OLD = "a" * 32, "b" * 32
PUBLISHED, WITHDRAWN = LastLine(10, NOON, NEW), LastLine(10, NOON, "")


@pytest.mark.parametrize(
    ("known", "published", "withdrawn"),
    [
        # nothing is known of it
        ([], Holding.UNKNOWN, Holding.UNKNOWN),
        ([Evidence(AFTER, None, None)], Holding.UNKNOWN, Holding.UNKNOWN),
        # its place alone
        ([Evidence(AFTER, 10, None)], Holding.HAS, Holding.HAS),
        ([Evidence(AFTER, 11, None)], Holding.HAS, Holding.HAS),
        ([Evidence(AFTER, 9, None)], Holding.MAY_BE_OLDER, Holding.MAY_BE_WITHDRAWN),
        ([Evidence(BEFORE, 9, None)], Holding.MAY_BE_OLDER, Holding.MAY_BE_WITHDRAWN),
        # its forms alone
        ([Evidence(AFTER, None, NEW)], Holding.HAS, Holding.MAY_BE_WITHDRAWN),
        ([Evidence(AFTER, None, OLD)], Holding.MAY_BE_OLDER, Holding.MAY_BE_WITHDRAWN),
        ([Evidence(AFTER, None, "")], Holding.UNKNOWN, Holding.HAS),
        ([Evidence(BEFORE, None, "")], Holding.UNKNOWN, Holding.UNKNOWN),
        ([Evidence(BEFORE, None, OLD)], Holding.MAY_BE_OLDER, Holding.MAY_BE_WITHDRAWN),
        # it passed the line, and says itself that it did not store it
        ([Evidence(AFTER, 10, OLD)], Holding.MAY_BE_OLDER, Holding.MAY_BE_WITHDRAWN),
        (
            [Evidence(AFTER, 10, None), Evidence(LATER, None, OLD)],
            *[Holding.MAY_BE_OLDER, Holding.MAY_BE_WITHDRAWN],
        ),
        # it said so, and has moved on since
        ([Evidence(AFTER, 9, OLD), Evidence(LATER, 10, None)], Holding.HAS, Holding.HAS),
        # it started again from an earlier place
        (
            [Evidence(AFTER, 10, None), Evidence(LATER, 3, None)],
            Holding.MAY_BE_OLDER,
            Holding.MAY_BE_WITHDRAWN,
        ),
        # it does not show this text, and read past the line
        ([Evidence(AFTER, 10, "")], Holding.HAS, Holding.HAS),
    ],
)
def test_what_a_site_has(known: list[Evidence], published: Holding, withdrawn: Holding) -> None:
    assert holding(PUBLISHED, known) is published
    assert holding(PUBLISHED, reversed(known)) is published
    assert holding(WITHDRAWN, known) is withdrawn


def test_of_two_forms_of_one_text_the_most_urgent_counts() -> None:
    assert worst([Holding.HAS, Holding.MAY_BE_WITHDRAWN, Holding.UNKNOWN]) is Holding.MAY_BE_WITHDRAWN
    assert worst([Holding.HAS, Holding.MAY_BE_OLDER]) is Holding.MAY_BE_OLDER
    assert worst([Holding.HAS, Holding.HAS]) is Holding.HAS
    assert worst([]) is Holding.UNKNOWN
