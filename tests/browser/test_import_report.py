"""The report of a list of members in a real browser: shown in the words of the file, and downloaded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect

from tests import factories

LIST = "Voornaam;E-mailadres;Leeftijd\nFatma;fatma@example.org;\nSam;sam@example.org;dec-15\nNoor;n;12-dec\n"

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(browser: Browser, live_server) -> Iterator[Page]:
    client = Client()
    client.force_login(factories.superuser())
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    with browser.new_context(viewport={"width": 1200, "height": 900}) as context:
        context.add_cookies([session])
        yield context.new_page()


def test_a_report_is_shown_and_downloaded(page: Page, live_server, tmp_path: Path) -> None:
    panel = factories.panel("youth")
    page.goto(live_server.url + reverse("reading_panels:import_members", args=[panel.pk]))
    file = {"name": "leden.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    page.set_input_files("input[type=file]", files=[file])
    page.click("form[enctype] button[type=submit]")
    expect(page.locator("[data-line='4']")).to_contain_text("Leeftijd “12-dec”")
    with page.expect_download() as started:
        page.click("[data-download]")
    assert started.value.suggested_filename.endswith(".csv")
    saved = tmp_path / "report.csv"
    started.value.save_as(saved)
    lines = saved.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > 3
    assert all(line.count('";"') == 4 for line in lines)
    assert any('"Leeftijd";"12-dec"' in line for line in lines)
