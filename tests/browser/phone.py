"""A phone-sized window that notices what a reader would: too wide, too small, too slow, too nosy."""

import gzip
from functools import cache
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.staticfiles import finders
from playwright.sync_api import Browser, Request

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
TARGET = 44  # CSS pixels
# words of a sentence and links inside running text are exempt, as in WCAG 2.5.8; radio buttons and tick
# boxes are pressed by their label
SMALL_TARGETS = """(least) => [...document.querySelectorAll(
    "main :is(a[href], button, summary, label.choice, label.found-sentence, textarea), .tools button, .back")]
  .filter((one) => !one.closest(".words, .unseen") && one.getClientRects().length)
  .filter((one) => getComputedStyle(one.parentElement).opacity !== "0")
  .map((one) => ({ html: one.outerHTML.slice(0, 90), box: one.getBoundingClientRect() }))
  .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
  .map(({ html, box }) => `${html} ${box.width}x${box.height}`)"""


class Phone:
    """A page with its own cookies and its own storage, and a tally of what each screen cost."""

    def __init__(
        self,
        browser: Browser,
        server: str,
        *,
        width: int = 360,
        height: int = 740,
        scripts: bool = True,
        language: str = "en",
    ) -> None:
        self.server, self.scripts = server, scripts
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            has_touch=True,
            locale=language,
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        self.sizes: dict[str, int] = {}
        self.bytes = 0
        self.addresses: dict[str, str] = {}
        self.page.on("request", self._asked)
        self.expected_failures = False
        self.page.on("console", lambda message: self._complained(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.wire = self.context.new_cdp_session(self.page)
        self.wire.send("Network.enable")
        self.wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.wire.on("Network.responseReceived", self._answered)
        self.wire.on("Network.loadingFinished", self._arrived)

    def close(self) -> None:
        self.context.close()

    def open(self, address: str) -> None:
        self.bytes = 0
        self.page.goto(self.server + address)

    def check(self, screen: str) -> None:
        """Assert that this screen is for everybody: width, targets, axe, own server alone, 60 kB."""
        self.sizes[screen], self.bytes = self.bytes, 0
        assert self.sizes[screen] <= 60_000, (screen, self.sizes[screen])
        assert self.elsewhere == []
        assert self.complaints == []
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width, screen
        assert self.page.evaluate(SMALL_TARGETS, TARGET) == [], screen
        if self.scripts:
            assert self.violations() == []

    def violations(self) -> list[tuple[str, list[str]]]:
        """Return what axe finds: which rule, and the pieces of HTML that break it."""
        found = Axe().run(self.page, options={"runOnly": WCAG, "resultTypes": ["violations"]}).response
        return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]

    def _complained(self, words: str) -> None:
        """Chromium complains of every answer of 400 and more; where one is expected, that is no news."""
        if not (self.expected_failures and words.startswith("Failed to load resource")):
            self.complaints.append(words)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self.server):
            self.elsewhere.append(request.url)

    def _answered(self, event: dict[str, Any]) -> None:
        self.addresses[event["requestId"]] = event["response"]["url"].removeprefix(self.server)

    def _arrived(self, event: dict[str, Any]) -> None:
        compressed = _as_in_production(self.addresses.get(event["requestId"], ""))
        self.bytes += compressed or int(event["encodedDataLength"])


@cache
def _as_in_production(address: str) -> int:
    """Return the size of a static file as production sends it, compressed; 0 for anything else."""
    if not address.startswith(settings.STATIC_URL):
        return 0
    found = finders.find(address.removeprefix(settings.STATIC_URL))
    return len(gzip.compress(Path(found).read_bytes())) if found else 0
