"""The national desk writes "Bel {telefoon}." once; the site of a region shows its own number."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.content.models import ArticlePage
from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.cms.regions.forms import filled_in
from tests.contracts.gate.forms import article_form
from tests.site.regional_site import RegionalSite, served
from workflows.enums import Decision
from workflows.models import Approval, Invitation

OWN, NEIGHBOUR = "PO2601", "PO2602"
WORDS = "het telefoonnummer van het steunpunt"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client, django_capture_on_commit_callbacks: Any) -> Client:
    with django_capture_on_commit_callbacks(execute=True):
        factories.region(OWN, support_point=factories.support_point(telephone="0800 1234"))
        factories.region(NEIGHBOUR, support_point=factories.support_point(telephone=""))
    factories.workflow(factories.panel(members=5), factories.panel("youth", members=5))
    client.force_login(factories.superuser())
    return client


def write(desk: Client, page: ArticlePage, text: str, **changes: Any) -> Any:
    """Save the article with this text in its first paragraph, as the editor's form is sent."""
    blocks = streamfield([("heading", "Wie kan helpen?"), ("paragraph", rich_text(text))])
    form = {**article_form(page, body=blocks), **changes}
    return desk.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def body(page: ArticlePage, region: str = "") -> str:
    asked = {"language": "nl", **({"region": region} if region else {})}
    answer = Client().get(f"/api/v1/articles/{page.translation_key}", asked).json()
    return " ".join(block["html"] for block in answer["body"])


def lines(site: RegionalSite) -> list[tuple[str, str | None]]:
    answer = Client().get(f"/api/v1/changes?region={site.region}").json()["results"]
    return [(line["type"], line["region"]) for line in answer if line["kind"] == "article"]


def test_from_the_editor_to_the_number_and_its_change(
    desk: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = factories.article()
    wrong = write(desk, page, "<p>Bel {telefon}.</p>")
    assert wrong.status_code == 200
    assert "{openingstijden}" in wrong.content.decode()  # it names those that exist
    assert write(desk, page, "<p>Bel {telefoon}.</p>", **{"action-submit": "1"}).status_code == 302

    invitations = list(Invitation.objects.filter(round__text__article=page.translation_key))
    reader = factories.take_part(invitations[0])
    reading = Client().get(reverse("panel:read", args=[reader.token])).content.decode()
    assert WORDS in reading
    assert "{telefoon}" not in reading
    assert "de gegevens van uw eigen regio" in reading

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
    edit = reverse("support_points:edit", args=[point.pk])
    form = filled_in(desk, edit, telephone="0800 9999")
    with django_capture_on_commit_callbacks(execute=True):
        assert desk.post(edit, form).status_code == 302
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
