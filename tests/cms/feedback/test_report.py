"""What readers say, for editors: which texts are not clear, and in whose region."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from cms.content.models import ArticlePage
from tests import factories
from tests.factories.feedback import reads, said

pytestmark = pytest.mark.django_db
ADDRESS = reverse("readers_report")


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.with_role())
    return client


@pytest.fixture
def pages() -> list[ArticlePage]:
    """A text that is not clear to many, one that is, and one of which only reads are known."""
    hard, easy, read = (factories.article(title=title) for title in ("Moeilijk", "Helder", "Gelezen"))
    said(hard, "no", "Wat is een TLV?", region="PO2601")
    said(hard, "no", "Te lang.", region="VO2709", days_ago=60)
    said(hard, "yes", region="VO2709")
    said(factories.translation(hard, "en"), "partly", "Too long")
    said(easy, "yes", region="PO2601")
    reads(easy, 40, region="PO2601", days_ago=3)
    reads(easy, 2, region="VO2709", days_ago=3)
    reads(read, 9)
    said(easy, "no", "Oud.", days_ago=120)
    return [hard, easy, read]


def lines(answer: Any) -> dict[tuple[str, str], tuple[Any, ...]]:
    assert answer.status_code == 200
    return {
        (line.title, line.language): (line.yes, line.partly, line.no, line.percentage, line.reads)
        for line in answer.context["table"].data
    }


def test_the_last_90_days_least_clear_first(client: Client, pages: list[ArticlePage]) -> None:
    answer = client.get(ADDRESS)
    assert list(lines(answer).items()) == [
        (("Moeilijk", "Dutch"), (1, 0, 2, "33%", 0)),
        (("Moeilijk (en)", "English"), (0, 1, 0, "0%", 0)),
        (("Helder", "Dutch"), (1, 0, 0, "100%", 42)),
        (("Gelezen", "Dutch"), (0, 0, 0, "", 9)),
    ]
    html = answer.content.decode()
    assert html.index("Wat is een TLV?") < html.index("Te lang.")
    assert "Oud." not in html
    assert reverse("wagtailadmin_pages:edit", args=[pages[0].pk]) in html


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("language=en", ["Moeilijk (en)"]),
        ("region=VO2709", ["Moeilijk", "Helder"]),
        ("region=PO2601&period=7", ["Moeilijk", "Helder"]),
        ("period=365&title=held", ["Helder"]),
        ("title=nergens", []),
        ("period=nonsense&region=XX", ["Moeilijk", "Moeilijk (en)", "Helder", "Gelezen"]),
    ],
)
def test_filters(client: Client, pages: list[ArticlePage], query: str, titles: list[str]) -> None:
    factories.region("PO2601")
    factories.region("VO2709")
    answer = client.get(f"{ADDRESS}?{query}")
    assert [title for title, _language in lines(answer)] == titles
    assert client.get(f"{reverse('readers_report_results')}?{query}").status_code == 200


def test_numbers_and_words_are_of_what_was_chosen(client: Client, pages: list[ArticlePage]) -> None:
    factories.region("VO2709")
    answer = client.get(f"{ADDRESS}?region=VO2709")
    assert lines(answer)["Moeilijk", "Dutch"] == (1, 0, 1, "50%", 0)
    assert "Te lang." in answer.content.decode()
    assert "Wat is een TLV?" not in answer.content.decode()
    year = client.get(f"{ADDRESS}?period=365")
    assert lines(year)["Helder", "Dutch"] == (1, 0, 1, "50%", 42)
    assert "Oud." in year.content.decode()


@pytest.mark.parametrize(
    ("order", "first"),
    [("-reads", "Helder"), ("share", "Moeilijk (en)"), ("-partly", "Moeilijk (en)"), ("x", "Moeilijk")],
)
def test_in_another_order(client: Client, pages: list[ArticlePage], order: str, first: str) -> None:
    names = {"reads": "total_reads", "partly": "total_partly"}
    sign, name = ("-", order[1:]) if order.startswith("-") else ("", order)
    assert next(iter(lines(client.get(f"{ADDRESS}?ordering={sign}{names.get(name, name)}"))))[0] == first


def test_three_of_the_newest_words(client: Client) -> None:
    page = factories.article()
    for number in range(5):
        said(page, "no", f"woord {number}", days_ago=5 - number)
    html = client.get(ADDRESS).content.decode()
    assert [number for number in range(5) if f"woord {number}" in html] == [2, 3, 4]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_as_a_spreadsheet_in_which_words_are_no_formulas(
    client: Client, pages: list[ArticlePage], kind: str
) -> None:
    said(pages[2], "no", "=HYPERLINK(1)")
    answer = client.get(f"{ADDRESS}?export={kind}")
    assert answer.status_code == 200
    content = b"".join(answer.streaming_content)
    if kind == "csv":
        text = content.decode()
        assert "Wat is een TLV?" in text
        assert '"=' not in text
        assert ",=" not in text


def test_words_are_shown_as_they_are(client: Client) -> None:
    said(factories.article(), "no", "<b>x</b>")
    assert "&lt;b&gt;x&lt;/b&gt;" in client.get(ADDRESS).content.decode()


def test_when_there_is_nothing_it_says_what_to_do(client: Client) -> None:
    assert "with a key for feedback" in client.get(ADDRESS).content.decode()
    assert "Choose another period" in client.get(f"{ADDRESS}?period=7").content.decode()


def test_what_is_said_of_a_text_that_is_gone_stays(client: Client, pages: list[ArticlePage]) -> None:
    gone = pages[1].translation_key
    Page.objects.get(pk=pages[1].pk).specific.delete()
    assert lines(client.get(ADDRESS))[f"A text that is gone ({gone})", "Dutch"][0] == 1


def test_a_regions_desk_hears_its_own_readers_alone(pages: list[ArticlePage]) -> None:
    client = Client()
    client.force_login(factories.at_desk_of(factories.region("PO2601")))
    factories.region("VO2709")
    for query in ("", "region=VO2709", "period=365"):
        answer = client.get(f"{ADDRESS}?{query}")
        assert {key[0]: value[:3] for key, value in lines(answer).items()} == {
            "Moeilijk": (0, 0, 1),
            "Helder": (1, 0, 0),
        }
        html = answer.content.decode()
        assert "Wat is een TLV?" in html
        assert "Te lang." not in html
        assert "VO2709" not in html.replace("region=VO2709", "")


def test_who_works_on_nothing_hears_nothing(pages: list[ArticlePage]) -> None:
    client = Client()
    client.force_login(factories.with_role(pages=()))
    assert client.get(ADDRESS).url == reverse("wagtailadmin_home")
    assert ADDRESS not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_as_many_queries_for_any_number_of_lines(client: Client, pages: list[ArticlePage]) -> None:
    def count() -> int:
        client.get(ADDRESS)
        with CaptureQueriesContext(connection) as queries:
            client.get(ADDRESS)
        return len(queries)

    few = count()
    for _number in range(6):
        said(factories.article(), "no", "Moeilijk.")
    assert count() == few
