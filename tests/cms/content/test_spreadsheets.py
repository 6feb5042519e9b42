"""Every spreadsheet of the admin opens rightly in a Dutch Excel, Wagtail's own reports included."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from cms.content.models import HardWord
from tests import factories

pytestmark = pytest.mark.django_db
TITLE = "=HYPERLINK(1); Zoë\x0b"
REPORTS = [
    "readability_report",
    "readers_report",
    "links_report",
    "validation:report",
    "proposals:index",
    "machine_and_readers",
    "regions:index",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:site_history",
]


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def exported(client: Client, name: str, kind: str) -> bytes:
    answer = client.get(reverse(name), {"export": kind})
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


@pytest.mark.parametrize("name", REPORTS)
def test_each_report_is_a_list_with_semicolons_and_a_workbook(client: Client, name: str) -> None:
    factories.article(title=TITLE)
    factories.region("PO2601")
    csv = exported(client, name, "csv")
    assert csv.startswith(b'\xef\xbb\xbf"')
    text = csv.decode("utf-8-sig")
    assert '"=' not in text
    headings = next(iter(load_workbook(BytesIO(exported(client, name, "xlsx"))).active.values))
    assert text.splitlines()[0] == ";".join(f'"{heading}"' for heading in headings)


def test_a_title_is_never_a_formula_and_never_a_fault(client: Client) -> None:
    factories.article(title=TITLE, locked=True, locked_at=timezone.now())
    name = "wagtailadmin_reports:locked_pages"
    assert "\"'=HYPERLINK(1); Zoë" in exported(client, name, "csv").decode()
    sheet = load_workbook(BytesIO(exported(client, name, "xlsx"))).active
    assert [cell.data_type for cell in next(iter(sheet["A2:A2"]))] == ["s"]
    assert str(sheet["A2"].value).startswith("=HYPERLINK(1); Zoë")


def test_a_list_of_words_says_yes_and_no(client: Client) -> None:
    HardWord.objects.create(term="=1+1", alternatives="0612", is_term=True, active=False)
    url = HardWord.snippet_viewset.get_url_name("list")
    rows = exported(client, url, "csv").decode("utf-8-sig").splitlines()
    assert [row for row in rows if "1+1" in row] == ['"\'=1+1";"0612";"";"ja";"nee"']
    values = [
        row for row in load_workbook(BytesIO(exported(client, url, "xlsx"))).active.values if row[0] == "=1+1"
    ]
    assert values == [("=1+1", "0612", None, "ja", "nee")]


def test_a_choice_is_in_words(client: Client) -> None:
    factories.region("PO2601")
    row = exported(client, "regions:index", "csv").decode("utf-8-sig").splitlines()[1]
    assert '"Basisscholen (po)"' in row
    assert '"po"' not in row
    assert '"active"' not in row
