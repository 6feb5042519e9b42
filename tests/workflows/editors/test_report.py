"""The report: every round and approval, filterable, as a spreadsheet; and never a way to change one."""

import pytest
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import timezone
from wagtail.models import Page

from tests import factories
from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.enums import ApprovalKind, Decision
from workflows.models import Approval, Round

pytestmark = pytest.mark.django_db
ADDRESS = reverse("validation:report")


@pytest.fixture
def client(enter):
    return enter(factories.with_role())


def lines(response):
    return [(line.title, line.way, line.result) for line in response.context["table"].data]


@pytest.fixture
def history():
    """An open round, an approval after a round, and a withdrawn one of a page that is gone."""
    factories.workflow(factories.panel(name="Ouders", members=5))
    for title in ("Goed", "Open"):
        page = factories.article(title=title)
        page.get_workflow().start(page, factories.superuser())
    for invitation in Round.objects.get(text__content__title="Goed").invitations.all():
        factories.decide(invitation=invitation, decision=Decision.YES)
    gone = factories.article(title="Weg")
    factories.publish_approved(gone)
    withdraw_article(page=gone, reason="Klaar.", by=factories.superuser())
    Page.objects.get(pk=gone.pk).specific.delete()


def test_all_evidence_the_newest_first(client, history) -> None:
    assert lines(client.get(ADDRESS)) == [
        ("Weg", "By the panels", "Withdrawn"),
        ("Goed", "By the panels", "Approved"),
        ("Open", "Reading round 1: Ouders", "Open"),
        ("Goed", "Reading round 1: Ouders", "Approved"),
    ]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("title=goe", ["Goed", "Goed"]),
        ("way=round", ["Open", "Goed"]),
        ("result=withdrawn", ["Weg"]),
        ("result=open&result=withdrawn", ["Weg", "Open"]),
        ("language=en", []),
        ("at_from=2999-01-01", []),
        ("way=nonsense", ["Weg", "Goed", "Open", "Goed"]),
    ],
)
def test_filters(client, history, query, titles) -> None:
    assert [line[0] for line in lines(client.get(f"{ADDRESS}?{query}"))] == titles
    assert client.get(reverse("validation:report_results") + f"?{query}").status_code == 200


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_spreadsheets(client, history, kind) -> None:
    response = client.get(f"{ADDRESS}?export={kind}")
    assert response.status_code == 200
    content = b"".join(response.streaming_content)
    if kind == "csv":
        assert len(content.decode().strip().splitlines()) == 5


def test_the_evidence_itself(client, history) -> None:
    for approval in Approval.objects.all():
        response = client.get(reverse("validation:approval", args=[approval.pk]))
        assert approval.text.title in response.content.decode()
    for found in Round.objects.all():
        assert client.get(reverse("validation:round", args=[found.pk])).status_code == 200


def test_evidence_cannot_be_changed(enter, history) -> None:
    client = enter(factories.superuser())
    for name, found in (("approval", Approval.objects.first()), ("round", Round.objects.first())):
        address = reverse(f"validation:{name}", args=[found.pk])
        for method in (client.post, client.put, client.patch, client.delete):
            assert method(address).status_code == 405
    for namespace in ("approval", "round"):
        with pytest.raises(NoReverseMatch):
            reverse(f"{namespace}:edit", args=[1])
    assert not any("snippets/workflows" in str(found) for found in get_resolver().reverse_dict.values())


@pytest.mark.parametrize("name", ["report", "approval", "round"])
def test_who_edits_nothing_sees_no_evidence(enter, history, name) -> None:
    ids = {"approval": [Approval.objects.first().pk], "round": [Round.objects.first().pk], "report": []}
    stranger = enter(factories.with_role(pages=()))
    response = stranger.get(reverse(f"validation:{name}", args=ids[name]))
    assert response.url == reverse("wagtailadmin_home")


def test_who_may_see_approvals_sees_counts_and_no_words_of_readers(enter, history) -> None:
    manager = enter(factories.with_role("view_approval", pages=()))
    assert ADDRESS in manager.get(reverse("wagtailadmin_home")).content.decode()
    assert len(lines(manager.get(ADDRESS))) == 4
    response = manager.get(reverse("validation:round", args=[Round.objects.first().pk]))
    assert response.status_code == 200
    assert response.context["answers_shown"] is False
    assert "heat_map" not in response.context


def test_the_same_number_of_queries_for_any_number_of_lines(client, history, count) -> None:
    few = count(client, ADDRESS)
    for _ in range(6):
        page = factories.article()
        page.get_workflow().start(page, factories.superuser())
        factories.publish_approved(factories.article())
    assert count(client, ADDRESS) == few


def test_who_keeps_panels_sees_no_title_of_what_was_never_read(enter, history) -> None:
    factories.approve(
        factories.article(title="Spoed"),
        kind=ApprovalKind.URGENT.value,
        panels=[],
        follow_up_due=timezone.localdate(),
    )
    urgent = Approval.objects.get(kind=ApprovalKind.URGENT.value)
    page = reverse("validation:approval", args=[urgent.pk])
    chief = enter(factories.with_role("view_approval"))
    assert "Spoed" in {line[0] for line in lines(chief.get(ADDRESS))}
    assert chief.get(page).status_code == 200
    manager = enter(factories.with_role("view_approval", pages=()))
    assert "Spoed" not in {line[0] for line in lines(manager.get(ADDRESS))}
    assert manager.get(page).status_code == 404
