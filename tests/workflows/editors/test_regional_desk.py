"""The desk of one region: its own alone. The neighbour's things are refused, not only hidden."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.regions.actions.open_region_desk import open_region_desk
from tests import factories
from workflows.models import Approval, ExceptionRequest, Member, Panel

pytestmark = pytest.mark.django_db
OWN, NEIGHBOUR = "PO2601", "PO2602"
OF_OTHERS = ["neighbour", "national"]


class Belongings:
    """An article that is public and has a draft, a round, a panel and a member; of a region or national."""

    def __init__(self, code: str) -> None:
        self.page = factories.regional_article(code) if code else factories.article()
        self.approval = factories.publish_approved(self.page)
        self.panel = factories.panel(region=factories.region(code) if code else None)
        self.member = factories.member(self.panel)
        self.round = factories.round_of(self.panel, self.page)
        self.page.title = "Een concept"
        self.page.save_revision()


@pytest.fixture
def things() -> dict[str, Belongings]:
    for code in (OWN, NEIGHBOUR):
        open_region_desk(region=factories.region(code))
    factories.article_index()
    ensure_region_pages()
    return {"own": Belongings(OWN), "neighbour": Belongings(NEIGHBOUR), "national": Belongings("")}


@pytest.fixture
def desk(things: dict[str, Belongings], client: Client) -> Client:
    client.force_login(factories.at_desk_of(factories.region(OWN)))
    return client


def addresses(found: Belongings) -> dict[str, str]:
    page, parent = found.page.pk, found.page.get_parent().pk
    named: dict[str, tuple[str, list[Any]]] = {
        "edit": ("wagtailadmin_pages:edit", [page]),
        "history": ("wagtailadmin_pages:history", [page]),
        "delete": ("validation:delete", [page]),
        "move": ("wagtailadmin_pages:move", [page]),
        "add": ("wagtailadmin_pages:add", ["content", "articlepage", parent]),
        "validation": ("validation:article", [page]),
        "minor edit": ("validation:ask_minor_edit", [page]),
        "withdraw": ("validation:withdraw", [page]),
        "approval": ("validation:approval", [found.approval.pk]),
        "round": ("validation:round", [found.round.pk]),
        "panel": ("reading_panels:edit", [found.panel.pk]),
        "panel usage": ("reading_panels:usage", [found.panel.pk]),
        "panel history": ("reading_panels:history", [found.panel.pk]),
        "member": ("panel_members:edit", [found.member.pk]),
        "member delete": ("panel_members:delete", [found.member.pk]),
        "member history": ("panel_members:history", [found.member.pk]),
    }
    return {name: reverse(view, args=args) for name, (view, args) in named.items()}


def test_the_own_things_can_be_opened(desk: Client, things: dict[str, Belongings]) -> None:
    answers = {name: desk.get(address).status_code for name, address in addresses(things["own"]).items()}
    assert set(answers.values()) == {200}, answers
    member = desk.get(addresses(things["own"])["member"]).content.decode()
    data = reverse("panel_members:stored_data", args=[things["own"].member.pk])
    assert (data in member) is (desk.get(data).status_code == 200), "no link leads to a refusal"


@pytest.mark.parametrize("whose", OF_OTHERS)
def test_what_is_of_others_is_refused(desk: Client, things: dict[str, Belongings], whose: str) -> None:
    for name, address in addresses(things[whose]).items():
        for answer in (desk.get(address), desk.post(address, {"reason": "Zo.", "title": "Gekaapt"})):
            assert answer.status_code in (302, 403, 405), (name, answer.status_code)
    page = things[whose].page
    page.refresh_from_db()
    assert page.live
    assert page.get_latest_revision_as_object().title == "Een concept"
    assert not ExceptionRequest.objects.exists()
    assert Approval.objects.get(pk=things[whose].approval.pk).withdrawn_at is None
    assert Member.objects.filter(pk=things[whose].member.pk).exists()


@pytest.mark.parametrize("whose", OF_OTHERS)
def test_nobody_is_put_on_a_panel_of_others(desk: Client, things: dict[str, Belongings], whose: str) -> None:
    form = {
        "name": "Binnendringer",
        "reached_by": "email",
        "email": "x@example.org",
        "language": "nl",
        "panel": things[whose].panel.pk,
    }
    assert desk.post(reverse("panel_members:add"), form).status_code == 200  # the form again, with the error
    assert not Member.objects.filter(name="Binnendringer").exists()
    desk.post(reverse("panel_members:add"), {**form, "panel": things["own"].panel.pk})
    assert Member.objects.filter(name="Binnendringer", panel=things["own"].panel).exists()


@pytest.mark.parametrize("name", ["reading_panels:index", "panel_members:index"])
def test_lists_have_the_own_alone(desk: Client, things: dict[str, Belongings], name: str) -> None:
    shown = {item.pk for item in desk.get(reverse(name)).context["object_list"]}
    thing = "panel" if name.startswith("reading") else "member"
    assert shown == {getattr(things["own"], thing).pk}


def test_the_report_of_everybody_and_new_panels_are_not_for_a_desk(
    desk: Client, things: dict[str, Belongings]
) -> None:
    for address in (reverse("validation:report"), reverse("reading_panels:add")):
        assert desk.get(address).status_code in (302, 403)
    kept = Panel.objects.count()
    desk.post(reverse("reading_panels:add"), {"name": "Van mij", "kind": "parents"})
    assert Panel.objects.count() == kept


def test_the_dashboard_has_the_own_rounds_alone(desk: Client, things: dict[str, Belongings]) -> None:
    shown = desk.get(reverse("wagtailadmin_home")).content.decode()
    for name, found in things.items():
        assert (reverse("validation:article", args=[found.page.pk]) in shown) is (name == "own")


def test_a_panel_does_not_go_to_another_region(desk: Client, things: dict[str, Belongings]) -> None:
    panel = things["own"].panel
    form = {name: value for name, value in Panel.objects.filter(pk=panel.pk).values().get().items() if value}
    neighbour = factories.region(NEIGHBOUR).pk
    desk.post(reverse("reading_panels:edit", args=[panel.pk]), {**form, "name": "Nieuw", "region": neighbour})
    panel.refresh_from_db()
    assert panel.region.code == OWN


def test_a_proposal_of_the_neighbour_is_refused(desk: Client, things: dict[str, Belongings]) -> None:
    made = factories.proposal(things["national"].page, NEIGHBOUR)
    address = reverse("proposals:proposal", args=[made.pk])
    for answer in (
        desk.get(address),
        desk.post(address, {"do": "withdraw"}),
        desk.post(address, {"do": "answer", "state": "taken_over"}),
    ):
        assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))
    made.refresh_from_db()
    assert made.is_open
    for list_of in ("proposals:index", "wagtailadmin_home"):
        assert address not in desk.get(reverse(list_of)).content.decode()


def test_a_desk_finds_the_national_texts_from_the_menu(desk: Client, things: dict[str, Belongings]) -> None:
    texts = reverse("national_texts:index")
    assert texts in desk.get(reverse("wagtailadmin_home")).content.decode()
    text = reverse("national_texts:text", args=[things["national"].page.pk])
    assert text in desk.get(texts).content.decode()
    add = reverse("validation:add_supplement", args=[things["national"].page.pk])
    assert add in desk.get(text).content.decode()
    for whose in ("own", "neighbour"):
        other = reverse("national_texts:text", args=[things[whose].page.pk])
        assert desk.get(other).status_code == 404


def test_the_national_desk_sees_and_edits_all(client: Client, things: dict[str, Belongings]) -> None:
    client.force_login(factories.with_role(*factories.KEEPING_PANELS))
    for found in things.values():
        answers = {name: client.get(address).status_code for name, address in addresses(found).items()}
        assert set(answers.values()) == {200}, answers
