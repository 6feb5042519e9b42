"""The national desk writes "Bel {telefoon}." once; on the site of a region stands the number of that region."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cms.content.models import ArticlePage
from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.cms.regions.forms import support_point_form
from tests.contracts.gate.forms import article_form
from tests.site.regional_site import RegionalSite, served
from workflows.enums import Decision
from workflows.models import Approval, Invitation

OWN, NEIGHBOUR = "PO2601", "PO2602"
WORDS = "het telefoonnummer van het steunpunt"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(client: Client) -> Client:
    call_command("prepare_installation", verbosity=0)
    factories.region(OWN, support_point=factories.support_point(telephone="0800 1234"))
    factories.region(NEIGHBOUR, support_point=factories.support_point(telephone=""))
    client.force_login(factories.superuser())
    return client


def write(desk: Client, page: ArticlePage, text: str, **changes: Any) -> Any:
    """Save the article with this text in its first paragraph, as the editor's form is sent."""
    page.body = page.body.stream_block.to_python(factories.body(text))
    form = {**article_form(page), **changes}
    return desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def body(page: ArticlePage, region: str = "") -> str:
    asked = {"language": "nl", **({"region": region} if region else {})}
    answer = Client().get(f"/api/v1/articles/{page.translation_key}", asked).json()
    return " ".join(block["html"] for block in answer["body"])


def lines(site: RegionalSite) -> list[tuple[str, str | None]]:
    answer = Client().get(f"/api/v1/changes?region={site.region}").json()["results"]
    return [(line["type"], line["region"]) for line in answer if line["kind"] == "article"]


def test_from_the_editor_to_the_number_and_its_change(desk: Client) -> None:
    page = factories.article()
    wrong = write(desk, page, "<p>Bel {telefon}.</p>")
    assert wrong.status_code == 200
    assert "{openingstijden}" in wrong.content.decode()  # it names those that exist
    assert write(desk, page, "<p>Bel {telefoon}.</p>", **{"action-submit": "1"}).status_code == 302

    invitations = list(Invitation.objects.filter(round__text__article=page.translation_key))
    if not invitations:
        for panel_round in page.current_workflow_task_state.rounds.all():
            for _number in range(panel_round.minimum_readers):
                invitations.append(factories.invite(factories.member(panel_round.panel), panel_round))
    reader = factories.take_part(invitations[0])
    reading = Client().get(reverse("panel:read", args=[reader.token])).content.decode()
    assert WORDS in reading
    assert "{telefoon}" not in reading
    assert "gegevens van" in reading  # and that the site of the own region says it there

    for invitation in invitations:
        invitation.refresh_from_db()
        if invitation.round.is_open:
            factories.decide(invitation=invitation, decision=Decision.YES)
    approval = Approval.objects.get()
    assert approval.text.content["placeholders"] == {"telephone": WORDS}
    assert WORDS in body(page)
    assert '<a href="tel:08001234">0800 1234</a>' in body(page, OWN)
    assert body(page, NEIGHBOUR) == body(page)

    sites = [RegionalSite(Client(), code).sync() for code in (OWN, NEIGHBOUR, "")]
    mine = sites[0]
    assert lines(mine) == [("published", None), ("published", OWN)]
    point = Region.objects.get(code=OWN).support_point
    form = {**support_point_form(point), "telephone": "0800 9999"}
    assert desk.post(reverse("support_points:edit", args=[point.pk]), form).status_code == 302
    assert SupportPoint.objects.get(pk=point.pk).telephone == "0800 9999"
    assert "0800 9999" in body(page, OWN)
    assert lines(mine) == [("published", None), ("published", OWN), ("published", OWN)]
    assert Approval.objects.count() == 1  # nobody had to read a number
    for site in sites:
        assert site.sync().copy == served(Client(), site.region)

    withdraw = reverse("validation:withdraw", args=[page.pk])
    assert desk.post(withdraw, {"reason": "Niet meer waar."}).status_code == 302
    assert lines(mine)[3:] in (
        [("withdrawn", None), ("withdrawn", OWN)],
        [("withdrawn", OWN), ("withdrawn", None)],
    )
    for site in sites:
        assert site.sync().copy == served(Client(), site.region) == {}
        assert RegionalSite(Client(), site.region).sync().copy == {}
