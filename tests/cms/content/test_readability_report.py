"""The report over all articles."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cms.content.actions.score_article import score_article
from cms.content.models import ArticleReadability
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/reports/readability/"


def scored(**fields):
    page = factories.article(
        **{field: fields.pop(field) for field in ("title", "language") if field in fields}
    )
    kept = score_article(page=page)
    ArticleReadability.objects.filter(pk=kept.pk).update(**fields)


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def test_the_hardest_comes_first_and_columns_sort(client) -> None:
    scored(title="Licht", score=30)
    scored(title="Zwaar", score=70, hardest=["Een lange zin."])
    scored(title="Onbekend", score=None)
    titles = [line.title for line in client.get(ADDRESS).context["object_list"]]
    assert titles == ["Zwaar", "Licht", "Onbekend"]
    titles = [line.title for line in client.get(f"{ADDRESS}?ordering=score").context["object_list"]]
    assert titles == ["Licht", "Zwaar", "Onbekend"]


def test_by_language_and_as_a_spreadsheet(client) -> None:
    scored(title="Nederlands", score=50, hardest=["Een lange zin.", "Nog een."], stale=True)
    scored(title="English", language="en")
    shown = client.get(ADDRESS, {"language": factories.locale("en").pk})
    assert [line.title for line in shown.context["object_list"]] == ["English"]
    lines = b"".join(client.get(f"{ADDRESS}?export=csv")).decode().splitlines()
    assert len(lines) == 3
    assert "Een lange zin. • Nog een." in lines[1]


def test_the_number_of_queries_does_not_grow(client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert client.get(ADDRESS).status_code == 200
        return len(found)

    scored(title="Een")
    queries()
    before = queries()
    for number in range(6):
        scored(title=f"Artikel {number}")
    assert queries() == before


def test_only_for_who_works_on_pages() -> None:
    client = Client()
    client.force_login(factories.editor())
    assert client.get(ADDRESS).status_code == 302


def test_a_desk_reads_of_its_own_texts_alone() -> None:
    own, other = factories.regional_article("PO2601"), factories.regional_article("PO2707")
    for page, sentence in (
        (own, "Zin van Utrecht."),
        (other, "Zin van Amsterdam."),
        (factories.article(title="Landelijk ontwerp"), "Zin van het land."),
    ):
        kept = score_article(page=page)
        ArticleReadability.objects.filter(pk=kept.pk).update(hardest=[sentence])
    client = Client()
    desk = factories.at_desk_of(factories.region("PO2601"))
    ensure_region_pages()
    client.force_login(desk)
    for form in ("", "?export=csv", "?title=Landelijk", "results/"):
        answer = client.get(f"{ADDRESS}{form}")
        shown = (b"".join(answer) if answer.streaming else answer.content).decode()
        assert "Zin van Amsterdam." not in shown
        assert "Zin van het land." not in shown
        assert ("Zin van Utrecht." in shown) is ("title" not in form)


def test_the_national_desk_reads_of_all_texts(client) -> None:
    score_article(page=factories.regional_article("PO2601", title="Van Utrecht"))
    scored(title="Landelijk ontwerp")
    titles = {line.title for line in client.get(ADDRESS).context["object_list"]}
    assert titles == {"Van Utrecht", "Landelijk ontwerp"}
