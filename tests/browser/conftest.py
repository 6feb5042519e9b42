"""One Chromium for all tests of a module, and a page that watches what goes over the wire."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright

from cms.content.models import ArticlePage
from tests import factories
from tests.browser.phone import Phone

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is missing. On Debian: apt install chromium. Then these tests run.")
    # Playwright keeps an event loop running in this thread, and Django then refuses to ask the database
    # anything from here. Nothing here is asynchronous: it is the tests themselves that ask.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Any]:
    """Return a maker of phones; each is a browser of its own, with nothing kept."""
    made: list[Phone] = []

    def make(**options: Any) -> Phone:
        made.append(Phone(browser, live_server.url, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def editor(browser: Browser, live_server: Any, article: ArticlePage) -> Iterator[Page]:
    """The editor of the module's `article`, on a wide screen."""
    client = Client()
    client.force_login(factories.superuser())
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    session = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    context.add_cookies([session])
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/pages/{article.pk}/edit/")
    yield page
    context.close()
