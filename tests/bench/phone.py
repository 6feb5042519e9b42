"""How soon the reading screen can be used on a slow phone, and what it costs of somebody's data.

The phone is that of Lighthouse's mobile profile: `mobileSlow4G` (150 ms from request to answer, 1.6 Mbit/s
down, 750 kbit/s up) and a processor that is four times as slow as this machine's, both set in Chromium by its
DevTools protocol. That protocol delays each request by 150 ms; it does not count the round trips with which
a connection is opened. Nothing is cached: each run is a phone that was never here.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.bench.load import HOST, Client
from tests.bench.measures import Line
from tests.bench.server import ROOT, environment, serving

LATENCY = 150  # ms
DOWN, UP = (kilobits * 1024 / 8 for kilobits in (1.6 * 1024, 750))  # bytes a second, as Lighthouse counts
SLOWER = 4
RUNS = 7
SECONDS, BYTES = 1, 60_000
CHROMIUM = shutil.which("chromium")
PAINTED = 'performance.getEntriesByName("first-contentful-paint").length > 0'
# painted, and the page's own script has run: sentences can be tapped
USABLE = """() => Math.max(
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
  performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd)"""


@dataclass(frozen=True)
class NotMeasured:
    """What this machine cannot measure. It is said, and breaks no promise."""

    name: str
    why: str
    kept = True

    def __str__(self) -> str:
        return f"{self.name}: not measured: {self.why}"


@dataclass(frozen=True)
class Visit:
    """One opening of a screen: milliseconds, bytes over the wire, and requests to anybody else."""

    usable: float
    size: int
    elsewhere: int


def slow_phone(database: str) -> Iterator[Line | NotMeasured]:
    """The reading screen on a slow phone: when it can be used, its bytes, and whom else it asks."""
    if CHROMIUM is None:
        yield NotMeasured("the reading screen on a slow phone", "no Chromium (Debian: apt install chromium)")
        return
    with tempfile.TemporaryDirectory() as static:
        full = {
            "DJANGO_SETTINGS_MODULE": "tests.bench.phone_settings",
            "BENCH_STATIC": static,
            "EMAIL_URL": "dummymail://",
        }
        command = [sys.executable, "-m", "tests.bench.reader"]
        variables = {**environment(database), **full}
        done = subprocess.run(command, cwd=ROOT, env=variables, check=True, capture_output=True, text=True)
        path = done.stdout.split()[-1]
        with serving(database, **full) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            visits = [_visit(browser, server, path) for _run in range(RUNS + 1)][1:]
            browser.close()
    yield Line(
        "the reading screen on a slow phone, usable after",
        median(visit.usable for visit in visits) / 1000,
        SECONDS,
        " s",
        at_most=True,
    )
    size = max(visit.size for visit in visits)
    yield Line("the reading screen over the wire", size / 1000, BYTES / 1000, " kB", at_most=True)
    elsewhere = max(visit.elsewhere for visit in visits)
    yield Line("requests of the reading screen to others", elsewhere, 0, at_most=True)


def _visit(browser: Browser, server: Client, path: str) -> Visit:
    origin = f"http://{HOST}:{server.port}"
    sizes: list[int] = []
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    wire = context.new_cdp_session(page)
    wire.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    for name, settings in _SLOW.items():
        wire.send(name, settings)
    page.goto(origin + path, wait_until="networkidle")
    page.wait_for_function(PAINTED)  # a busy machine paints after the wire is silent
    usable = float(page.evaluate(USABLE))
    context.close()
    return Visit(usable, sum(sizes), sum(not url.startswith(origin) for url in asked))


_SLOW: dict[str, dict[str, Any]] = {
    "Network.enable": {},
    "Network.setCacheDisabled": {"cacheDisabled": True},
    "Network.emulateNetworkConditions": {
        "offline": False,
        "latency": LATENCY,
        "downloadThroughput": DOWN,
        "uploadThroughput": UP,
    },
    "Emulation.setCPUThrottlingRate": {"rate": SLOWER},
}
