"""What each region has of its own in a text: a document for each region that has something, and its feed."""

from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.actions.documents.merge_regions import merge_regions
from api.actions.regions.publish_region import publish_region
from api.models import Change, Document
from cms.content.models import ArticlePage
from cms.content.placeholders.filling import Placeholder
from cms.regions.models import Region, SupportPoint
from tests import factories
from tests.site.regional_site import RegionalSite, served

pytestmark = pytest.mark.django_db
OWN, NEIGHBOUR = "PO2601", "PO2602"
NUMBER = '<span data-placeholder="telephone"><a href="tel:08001234">0800 1234</a></span>'
WORDS = '<span data-placeholder="telephone">het telefoonnummer van het steunpunt</span>'


@pytest.fixture
def regions(db: None) -> None:
    factories.region(OWN, support_point=factories.support_point(telephone="0800 1234"))
    factories.region(NEIGHBOUR, support_point=factories.support_point(telephone=""))
    for region in Region.objects.all():
        publish_region(region_id=region.pk)


@pytest.fixture
def page(regions: None) -> ArticlePage:
    return published()


def published(*texts: str, **fields: Any) -> ArticlePage:
    made = factories.article(body=factories.body(*(texts or ("Bel {telefoon}.",))), **fields)
    factories.publish_approved(made)
    return made


def article(page: Any, region: str = "") -> dict[str, Any]:
    address = f"/api/v1/articles/{page.translation_key}?language=nl{region and f'&region={region}'}"
    answer: dict[str, Any] = Client().get(address).json()
    return answer


def html(page: Any, region: str = "", block: int = 1) -> str:
    return str(article(page, region)["body"][block]["html"])


def lines(page: Any) -> list[tuple[str, str]]:
    found = Change.objects.filter(article=page.translation_key).order_by("sequence")
    return [(line.type, line.region) for line in found]


def change_point(code: str, **fields: Any) -> None:
    point = Region.objects.get(code=code).support_point
    for name, value in fields.items():
        setattr(point, name, value)
    point.save()


def test_a_region_has_its_own_number_and_others_words(page: ArticlePage) -> None:
    assert html(page) == f"<p>Bel {WORDS}.</p>"
    assert html(page, OWN) == f"<p>Bel {NUMBER}.</p>"
    assert article(page, OWN)["region"] == {"code": OWN, "name": f"Samenwerkingsverband {OWN}"}
    # who has no number has no document of its own
    assert article(page, NEIGHBOUR) == article(page)
    assert lines(page) == [("published", ""), ("published", OWN)]
    document = Document.objects.get(region=OWN)
    assert document.approval == Document.objects.get(region="").approval
    assert article(page, OWN)["validation"] == article(page)["validation"]


def test_plain_fields_are_filled_as_plain_text(regions: None) -> None:
    change_point(OWN, name="A & <b>B</b>")
    body = [
        {"type": "heading", "id": "h", "value": "Wat doet {steunpunt}?"},
        {"type": "question", "id": "q", "value": {"question": "Wie is {telefoon}?", "answer": "<p>x</p>"}},
        {"type": "steps", "id": "s", "value": ["<p>Bel {telefoon}</p>"]},
        {"type": "help", "id": "x", "value": {"intro": "{Steunpunt} helpt."}},
        {
            "type": "callout",
            "id": "c",
            "value": {"tone": "tip", "title": "{Regio}", "text": "<p>{e-mail}</p>"},
        },
    ]
    page = factories.article(summary="Bel {steunpunt}.", body=body)
    factories.publish_approved(page)
    shown = article(page, OWN)
    heading, question, steps, help_, callout = shown["body"]
    assert shown["summary"] == "Bel A & <b>B</b>."
    assert heading["text"] == "Wat doet A & <b>B</b>?"
    assert "<b>" not in heading["html"]
    assert "A &amp; &lt;b&gt;B&lt;/b&gt;" in heading["html"]
    assert question["question"] == "Wie is 0800 1234?"
    assert f"<h3>Wie is {NUMBER}?</h3>" in question["html"]
    assert steps["items"] == [{"html": f"Bel {NUMBER}"}]
    assert help_["intro"] == "A & <b>B</b> helpt."
    assert callout["title"] == f"Samenwerkingsverband {OWN}"
    assert 'href="mailto:steunpunt-' in callout["text"]
    assert "{" not in str(shown["body"]).replace("{'", "").replace("[{", "")


def test_a_hostile_name_is_text(regions: None) -> None:
    change_point(OWN, name='<script>alert(1)</script>" onclick="x')
    page = published("Vraag {steunpunt}.", '<a href="https://x.example/?a={steunpunt}">{steunpunt}</a>')
    assert "<script" not in str([block["html"] for block in article(page, OWN)["body"]])
    assert "onclick=" not in html(page, OWN, 2).replace("&quot; onclick=&quot;", "")
    assert 'href="https://x.example/?a=%7Bsteunpunt%7D"' in html(page, OWN, 2) or "{steunpunt}" in html(
        page, OWN, 2
    )


def test_opening_hours_in_the_language_of_the_text(regions: None) -> None:
    page = published("U kunt bellen: {openingstijden}.")
    english = factories.translation(page, "en", body=factories.body("You can call: {openingstijden}."))
    factories.publish_approved(english)
    assert "tijdens de openingstijden van het steunpunt" in html(page)
    assert "maandag t/m donderdag 09:00–12:30, 13:30–17:00" in html(page, OWN)
    shown = Client().get(f"/api/v1/articles/{page.translation_key}?language=en&region={OWN}").json()
    assert "Monday to Thursday 09:00–12:30" in shown["body"][1]["html"]


def test_a_new_number_is_on_the_site_and_in_the_feed(
    page: ArticlePage, django_capture_on_commit_callbacks: Any
) -> None:
    other = published("Niets van een regio.")
    site = RegionalSite(Client(), OWN).sync()
    with django_capture_on_commit_callbacks(execute=True):
        change_point(OWN, telephone="0800 9999")
    assert "0800 9999" in html(page, OWN)
    assert lines(page)[2:] == [("published", OWN)]
    assert article(page, OWN)["version"] == 2
    assert lines(other) == [("published", "")]
    assert site.sync().copy == served(Client(), OWN) == RegionalSite(Client(), OWN).sync().copy
    # what readers cannot see changes nothing
    with django_capture_on_commit_callbacks(execute=True):
        change_point(OWN, independence="Wij kiezen geen partij.")
    assert len(lines(page)) == 3


def test_a_number_that_comes_and_goes(page: ArticlePage, django_capture_on_commit_callbacks: Any) -> None:
    site = RegionalSite(Client(), NEIGHBOUR).sync()
    with django_capture_on_commit_callbacks(execute=True):
        change_point(NEIGHBOUR, telephone="0800 1111")
    assert "0800 1111" in html(page, NEIGHBOUR)
    assert site.sync().copy == served(Client(), NEIGHBOUR)
    with django_capture_on_commit_callbacks(execute=True):
        change_point(NEIGHBOUR, telephone="")
    assert html(page, NEIGHBOUR) == html(page)
    assert lines(page)[2:] == [("published", NEIGHBOUR), ("withdrawn", NEIGHBOUR)]
    assert site.sync().copy == served(Client(), NEIGHBOUR)


def test_a_region_that_ends_has_the_words(page: ArticlePage, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        region = Region.objects.get(code=OWN)
        region.status = "ended"
        region.save()
    assert html(page, OWN) == html(page)
    assert lines(page)[-1] == ("withdrawn", OWN)


def test_a_new_name_of_the_region(regions: None, django_capture_on_commit_callbacks: Any) -> None:
    page = published("Vraag {regio}.")
    with django_capture_on_commit_callbacks(execute=True):
        Region.objects.get(code=OWN).delete()
        factories.region("PO2603", name="Nieuw verband")
    assert Client().get(f"/api/v1/articles/{page.translation_key}?region={OWN}").status_code == 400
    assert "Nieuw verband" in html(page, "PO2603")


def test_a_text_that_loses_its_placeholder(page: ArticlePage) -> None:
    page.body = page.body.stream_block.to_python(factories.body("Bel ons."))
    page.save_revision()
    factories.publish_approved(page)
    assert not Document.objects.exclude(region="").exists()
    assert lines(page)[-2:] == [("published", ""), ("withdrawn", OWN)]


def test_what_is_of_a_region_is_filled(regions: None, django_capture_on_commit_callbacks: Any) -> None:
    national = published("Geen van beide.")
    supplement = factories.supplement(national, OWN, body=factories.body("Bij ons belt u {telefoon}."))
    own = factories.regional_article(OWN, body=factories.body("Bel {telefoon}."))
    story = factories.story(OWN, body=factories.body("Ik belde {telefoon}."))
    told = factories.story(body=factories.body("Ik belde {telefoon}."))
    for text in (supplement, own, story, told):
        factories.publish_approved(text)
    with django_capture_on_commit_callbacks(execute=True):
        change_point(OWN, telephone="0800 9999")
    stories = Client().get(f"/api/v1/stories?region={OWN}&include=body").json()["results"]
    assert "0800 9999" in article(national, OWN)["body"][-1]["html"]
    assert "0800 9999" in html(own, OWN)
    assert ["0800 9999" in text["body"][1]["html"] for text in stories] == [
        text["region"] is not None for text in stories
    ]
    assert lines(national) == [("published", ""), ("published", OWN), ("published", OWN)]
    assert lines(told) == [("published", "")]


def test_what_went_past_is_mended_at_night(page: ArticlePage) -> None:
    SupportPoint.objects.update(telephone="0800 2222")
    call_command("reconcile_documents", verbosity=0)
    assert "0800 2222" in html(page, OWN)
    assert "0800 2222" in html(page, NEIGHBOUR)
    before = Change.objects.count()
    call_command("reconcile_documents", verbosity=0)
    assert Change.objects.count() == before


def test_better_words_change_nothing_until_readers_meet_them(
    page: ArticlePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = html(page)
    monkeypatch.setattr(
        "cms.content.placeholders.wording.GENERIC_WORDING", {Placeholder.TELEPHONE: "een ander woord"}
    )
    call_command("reconcile_documents", verbosity=0)
    assert html(page) == before


def test_search_finds_a_region_by_its_number(page: ArticlePage) -> None:
    assert len(Client().get(f"/api/v1/articles?language=nl&q=1234&region={OWN}").json()["results"]) == 1
    assert Client().get("/api/v1/articles?language=nl&q=1234").json()["results"] == []


def queries_for(regions: int, texts: ArticlePage) -> int:
    for number in range(Region.objects.count(), regions):
        factories.region(
            f"PO{number:04}", support_point=factories.support_point(telephone=f"0800 {number:04}")
        )
    Document.objects.exclude(region="").delete()
    with CaptureQueriesContext(connection) as queries:
        made = merge_regions(article=texts.translation_key, language="nl")
    assert len(made) == regions - 1  # the neighbour has no number
    return len(queries)


def test_more_regions_cost_no_more_queries(page: ArticlePage) -> None:
    assert queries_for(5, page) == queries_for(12, page) <= 45


def test_again_for_more_regions_costs_no_more_queries(page: ArticlePage) -> None:
    def again() -> int:
        SupportPoint.objects.exclude(telephone="").update(telephone=f"0800 {Change.objects.count():04}")
        with CaptureQueriesContext(connection) as queries:
            merge_regions(article=page.translation_key, language="nl")
        return len(queries)

    queries_for(5, page)
    few = again()
    queries_for(12, page)
    assert again() == few <= 45
