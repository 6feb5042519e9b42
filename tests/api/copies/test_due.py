"""Which files are to be made."""

import pytest

from api.copies.due import News, due_snapshots

NATIONAL, UTRECHT, OTHER = ("nl", ""), ("nl", "PO2601"), ("nl", "PO2707")
WANTED = [NATIONAL, UTRECHT, OTHER, ("en", "PO2601")]
MADE = dict.fromkeys(WANTED, 7)


@pytest.mark.parametrize(
    ("news", "due"),
    [
        ([], []),
        ([News("nl", "", "", 7)], []),
        ([News("nl", "", "", 8)], [NATIONAL, UTRECHT, OTHER]),
        ([News("nl", "PO2601", "", 8)], [UTRECHT]),
        ([News("", "", "PO2601", 8)], [("en", "PO2601"), NATIONAL, UTRECHT]),
        ([News("pl", "", "", 8), News("nl", "PO9999", "", 9)], []),
    ],
)
def test_a_file_is_made_anew_for_the_news_that_a_site_would_read(news: list[News], due: list[object]) -> None:
    assert due_snapshots(WANTED, MADE, news) == due


def test_what_is_missing_goes_first_and_what_is_not_wanted_is_not_made() -> None:
    places = {NATIONAL: 7, ("ti", ""): 1}
    assert due_snapshots([UTRECHT, NATIONAL], places, [News("nl", "", "", 8)]) == [UTRECHT, NATIONAL]
