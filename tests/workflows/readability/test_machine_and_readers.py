"""What the machine said, beside what the readers said."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import Outcome
from workflows.models import Invitation, ReadabilityRecord, Remark, Round
from workflows.queries.rounds.readability import machine_and_readers

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/reports/machine-and-readers/"


def read(page, *, score=None, yes=5, no=0, outcome=Outcome.APPROVED, **counts) -> Round:
    """A round that a panel of five finished, of a text with this score."""
    text = freeze_text(page=page)
    if score is not None:
        ReadabilityRecord.objects.filter(text=text).update(score=score, target=46)
    panel = factories.panel()
    return Round.objects.create(
        panel=panel, text=text, number=1, minimum_readers=5, approval_share=80, yes=yes, no=no,
        outcome=outcome.value, deadline=timezone.now() + timedelta(days=1), **counts,
    )  # fmt: skip


def mark(round_: Round, kind: str, start: int) -> None:
    invitation = Invitation.objects.create(round=round_, token_hash=f"{round_.pk}-{start}")
    Remark.objects.create(
        invitation=invitation, passage="title", start=start, end=start + 2, kind=kind, quote="Zo"
    )


@pytest.mark.parametrize(
    ("score", "no", "shared", "agreement"),
    [
        (60, 0, 0, "machine_stricter"),
        (30, 3, 0, "readers_stricter"),
        (30, 0, 1, "readers_stricter"),
        (30, 0, 0, "agree"),
        (60, 3, 0, "agree"),
    ],
)
def test_where_they_disagree(score, no, shared, agreement) -> None:
    read(factories.article(), score=score, yes=5 - no, no=no, shared_minuses=shared)
    assert machine_and_readers().get().agreement == agreement


def test_the_counts_of_all_panels_and_all_remarks() -> None:
    page = factories.article()
    first = read(page, score=30, yes=4, no=1)
    second = read(page, yes=3, yes_with_tip=1, no=1)
    for number, kind in enumerate(("minus", "minus", "unknown_word", "plus")):
        mark((first, second)[number % 2], kind, number)
    line = machine_and_readers().get()
    assert (line.readers, line.in_favour, line.share) == (10, 8, 80)
    assert (line.minuses, line.unknown_words) == (2, 1)
    assert (line.title, line.language, line.page_id) == (page.title, "nl", page.pk)


def test_the_newest_text_that_was_judged_counts() -> None:
    page = factories.article()
    read(page, score=70)
    page.summary = "Korter."
    read(page, score=40)
    page.summary = "Nog korter."
    read(page, score=20, outcome=Outcome.OPEN)
    assert machine_and_readers().get().score == 40


def test_without_a_level_nothing_is_said_and_a_page_that_is_gone_stays_in_the_list() -> None:
    page = factories.article()
    read(page)
    page.delete()
    line = machine_and_readers().get()
    assert (line.agreement, line.page_id) == (None, None)


def test_the_report_shows_disagreement_first_with_as_many_queries_for_many() -> None:
    client = Client()
    client.force_login(factories.superuser())

    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(ADDRESS).status_code == 200
        return len(found)

    read(factories.article(title="Eens"), score=30)
    queries()
    before = queries()
    read(factories.article(title="Lezers strenger"), score=30, yes=1, no=4)
    read(factories.article(title="Computer strenger"), score=60)
    assert queries() == before
    lines = client.get(ADDRESS).context["object_list"]
    assert [line.title for line in lines] == ["Lezers strenger", "Computer strenger", "Eens"]
    found = client.get(ADDRESS, {"agreement": "readers_stricter"}).context["object_list"]
    assert [line.title for line in found] == ["Lezers strenger"]
    exported = b"".join(client.get(f"{ADDRESS}?export=csv")).decode().splitlines()
    assert len(exported) == 4
    assert "readers_stricter" not in exported[1]
    by_title = client.get(ADDRESS, {"ordering": "title"}).context["object_list"]
    assert [line.title for line in by_title] == ["Computer strenger", "Eens", "Lezers strenger"]


def test_a_desk_sees_the_outcomes_of_its_own_texts_alone() -> None:
    gone = factories.article(title="Verwijderd")
    read(gone)
    gone.delete()
    read(factories.article(title="Landelijk"))
    read(factories.regional_article("PO2707", title="Van Amsterdam"))
    read(factories.regional_article("PO2601", title="Van Utrecht"))
    client = Client()
    desk = factories.at_desk_of(factories.region("PO2601"))
    ensure_region_pages()
    client.force_login(desk)
    for form in ("", "results/", "?export=csv"):
        answer = client.get(f"{ADDRESS}{form}")
        shown = (b"".join(answer) if answer.streaming else answer.content).decode()
        assert "Van Utrecht" in shown
        for title in ("Verwijderd", "Landelijk", "Van Amsterdam"):
            assert title not in shown
    client.force_login(factories.superuser())
    titles = {line.title for line in client.get(ADDRESS).context["object_list"]}
    assert titles == {"Verwijderd", "Landelijk", "Van Amsterdam", "Van Utrecht"}
