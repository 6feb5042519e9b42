"""Behind a real Varnish: a changed text comes by itself, and a withdrawn one is gone at once."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from cms.content.models import ArticlePage
from tests import factories
from tests.contracts.caches.waiting import free_port, wait_for, wait_until

EXAMPLE = Path("api/purging/varnish.vcl")
LIBRARIES = Path("/usr/lib")
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not shutil.which("varnishd") or not any(LIBRARIES.glob("*/varnish/vmods/libvmod_xkey.so")),
        reason="Varnish with its module xkey is not installed",
    ),
]


@pytest.fixture
def varnish(live_server: Any, tmp_path: Path) -> Iterator[str]:
    """The address of a Varnish before this installation, with the example of the product."""
    port, backend = free_port(), str(urlsplit(live_server.url).port)
    script = tmp_path / "example.vcl"
    script.write_text(EXAMPLE.read_text().replace("8000", backend))
    listening = f"127.0.0.1:{port}"
    # another user could not read the folder of the test
    command = ["varnishd", "-F", "-j", "none", "-n", str(tmp_path / "v"), "-a", listening, "-f", str(script)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        wait_for(address)
        yield address
        process.terminate()


def public() -> ArticlePage:
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    return page


def is_kept(response: requests.Response) -> bool:
    """Whether Varnish had it: it then names the request that it was fetched for as well."""
    return " " in response.headers["X-Varnish"]


def kept(varnish: str, page: ArticlePage) -> str:
    """Return the address of a text that Varnish has."""
    address = f"{varnish}/api/v1/articles/{page.translation_key}"
    assert not is_kept(requests.get(address, timeout=5))
    assert is_kept(requests.get(address, timeout=5))
    return address


def test_a_withdrawn_text_is_gone_at_once(varnish: str, settings: Any) -> None:
    settings.CACHES_TO_PURGE = [{"name": "Varnish", "kind": "varnish", "url": varnish}]
    page, other = public(), public()
    address, beside = kept(varnish, page), kept(varnish, other)
    page.unpublish()
    assert requests.get(address, timeout=5).status_code == 410
    assert is_kept(requests.get(beside, timeout=5))


def test_a_cache_that_is_not_told_shows_it_until_its_time_is_over(varnish: str) -> None:
    page = public()
    address = kept(varnish, page)
    page.unpublish()
    assert requests.get(address, timeout=5).status_code == 200


def test_a_changed_text_is_fetched_by_itself(varnish: str, settings: Any) -> None:
    settings.CACHES_TO_PURGE = [{"name": "Varnish", "kind": "varnish", "url": varnish}]
    page = public()
    address = kept(varnish, page)
    page.title = "Zorgplicht van de school"
    factories.publish_approved(page)
    wait_until(lambda: requests.get(address, timeout=5).json()["title"] == page.title)


def test_only_who_may_has_it_let_go(varnish: str) -> None:
    refused = requests.request("PURGE", varnish, timeout=5)
    assert refused.status_code == 400  # this machine may, with keys
