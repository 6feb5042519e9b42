"""A region adds to a national article, its panels approve, and it looks again when the article changes."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cms.regions.actions.open_region_desk import open_region_desk
from cms.regions.models import RegionPage, SupplementPage
from tests import factories
from tests.contracts.gate.forms import article_form
from workflows.enums import Decision
from workflows.models import Invitation, Panel, Round, SupplementConfirmation

OWN, NEIGHBOUR = "PO2601", "PO2602"
pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    for code in (OWN, NEIGHBOUR):
        open_region_desk(region=factories.region(code))
    call_command("prepare_installation", verbosity=0)
    call_command("prepare_regions", verbosity=0)
    made = factories.article()
    factories.publish_approved(made)
    return made


@pytest.fixture
def desk(article, client: Client) -> Client:
    client.force_login(factories.at_desk_of(factories.region(OWN)))
    return client


def shown(page, region: str = OWN) -> dict:
    return Client().get(f"/api/v1/articles/{page.translation_key}?language=nl&region={region}").json()


def supplement_of(article, code: str = OWN) -> SupplementPage:
    added = factories.supplement(article, code)
    factories.publish_approved(added)
    return added


def change(article) -> None:
    article.summary = "Er is iets anders nu."
    article.save_revision()
    factories.publish_approved(article)


def test_from_the_button_to_the_site(desk: Client, article) -> None:
    add = reverse("validation:add_supplement", args=[article.pk])
    region_page = RegionPage.objects.get(region__code=OWN, locale=article.locale)
    assert factories.region(OWN).name in desk.get(add).content.decode()
    assert desk.get(reverse("wagtailadmin_explore", args=[region_page.pk])).status_code == 200
    answer = desk.post(add, {"region": region_page.pk})
    draft = SupplementPage.objects.get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert desk.post(add, {"region": region_page.pk}).url == answer.url  # once
    editor = desk.get(answer.url).content.decode()
    assert "Elke school moet een plek zoeken" in editor  # the places are named by how they begin
    place = article.body[1].id
    form = {**article_form(draft), "title": "Bij ons", "place": place, "action-submit": "1"}
    assert desk.post(answer.url, form).status_code == 302
    draft.refresh_from_db()
    rounds = Round.objects.order_by("pk")
    assert {found.panel.region.code for found in rounds} == {OWN}
    assert {found.panel.kind for found in rounds} == {"parents", "youth"}
    assert not Panel.objects.filter(region=None, rounds__isnull=False).exists()
    assert "supplement" not in {block["type"] for block in shown(article)["body"]}
    for found in rounds:
        for _number in range(found.minimum_readers):
            factories.invite(factories.member(found.panel), found)
    reader = factories.take_part(Invitation.objects.latest("pk"))
    for page in ("", "lezen/"):  # a reader is told to what it belongs
        assert article.title in desk.get(f"/panel/{reader.token}/{page}").content.decode()
    for invitation in Invitation.objects.order_by("pk"):
        if invitation.round.is_open:
            factories.decide(invitation=invitation, decision=Decision.YES)
    kinds = [block["type"] for block in shown(article)["body"]]
    assert kinds == ["heading", "paragraph", "supplement", "paragraph", "paragraph"]


def test_a_desk_adds_for_its_own_region_alone(desk: Client, article) -> None:
    add = reverse("validation:add_supplement", args=[article.pk])
    neighbour = RegionPage.objects.get(region__code=NEIGHBOUR, locale=article.locale)
    for region in (neighbour.pk, 0, "x", "9" * 30):
        assert desk.post(add, {"region": region}).status_code in (302, 404)
    assert not SupplementPage.objects.exists()


def test_to_what_is_no_national_text_nothing_is_added(desk: Client, article) -> None:
    own, theirs = factories.regional_article(OWN), factories.regional_article(NEIGHBOUR)
    pages = [own, theirs, factories.story(), factories.story(OWN), supplement_of(article)]
    for page in pages[:4]:
        factories.publish_approved(page)
    region_page = RegionPage.objects.get(region__code=OWN, locale=article.locale)
    for page in pages:
        address = reverse("validation:add_supplement", args=[page.pk])
        assert desk.get(address).status_code == 404, page
        assert desk.post(address, {"region": region_page.pk}).status_code == 404, page


@pytest.mark.parametrize("moved", [False, True], ids=["withdrawn", "moved here"])
def test_to_a_national_text_that_is_on_no_site_nothing_is_added_yet(desk: Client, article, moved) -> None:
    if moved:
        page = factories.regional_article(NEIGHBOUR)
        factories.publish_approved(page)
        page.move(factories.article_index(), pos="last-child")
        browser = desk
    else:
        page, browser = article, Client()
        page.unpublish()
        browser.force_login(factories.superuser())
    address = reverse("validation:add_supplement", args=[page.pk])
    asked = browser.get(address).content.decode()
    assert "data-refused" in asked
    assert "<select" not in asked.partition("data-add-supplement")[2]
    region_page = RegionPage.objects.get(region__code=OWN, locale=article.locale)
    browser.post(address, {"region": region_page.pk})
    assert not SupplementPage.objects.exists()


def test_the_national_text_changes(desk: Client, article) -> None:
    mine, theirs = supplement_of(article), supplement_of(article, NEIGHBOUR)
    home, still_right = reverse("wagtailadmin_home"), reverse("validation:still_right", args=[mine.pk])
    assert still_right not in desk.get(home).content.decode()
    assert "nothing" in desk.get(still_right).content.decode()
    change(article)
    front = desk.get(home).content.decode()
    assert still_right in front
    assert reverse("validation:still_right", args=[theirs.pk]) not in front
    page = desk.get(still_right)
    assert "Er is iets anders nu." in page.content.decode().replace('<span class="addition">', "").replace(
        "</span>", ""
    )
    assert "Bij ons belt u eerst de school." in page.content.decode()  # what has to be right still
    assert shown(article)["body"][-1]["confirmed"] is False
    national = page.context["task"].national.pk
    assert desk.post(still_right, {"national": national}).status_code == 302
    assert shown(article)["body"][-1]["confirmed"] is True
    assert shown(article, NEIGHBOUR)["body"][-1]["confirmed"] is False
    said = SupplementConfirmation.objects.get()
    assert (said.supplement, said.national_id) == (mine.translation_key, national)
    assert said.confirmed_by is not None
    assert still_right not in desk.get(home).content.decode()


def test_what_was_not_on_the_screen_is_not_confirmed(desk: Client, article) -> None:
    mine = supplement_of(article)
    change(article)
    still_right = reverse("validation:still_right", args=[mine.pk])
    old = desk.get(still_right).context["task"].national.pk
    article.summary = "En nog iets."
    article.save_revision()
    factories.publish_approved(article)
    for national in (old, "", "x", "9" * 30):
        desk.post(still_right, {"national": national})
    assert not SupplementConfirmation.objects.exists()


def test_a_neighbours_supplement_is_not_confirmed(desk: Client, article) -> None:
    theirs = supplement_of(article, NEIGHBOUR)
    change(article)
    address = reverse("validation:still_right", args=[theirs.pk])
    assert desk.get(address).status_code == 302
    desk.post(address, {"national": 1})
    assert not SupplementConfirmation.objects.exists()
