"""Behind a real nginx that keeps what it may, a site misses no change and no withdrawal."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from api.v1.http import answers
from cms.content.models import ArticlePage
from tests import factories
from tests.contracts.caches.waiting import free_port, wait_for, wait_until
from tests.site.regional_site import NotNowError, RegionalSite

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed"),
]

CONFIGURATION = """
daemon off;
pid {folder}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    proxy_cache_path {folder}/kept keys_zone=kept:1m;
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://127.0.0.1:{backend};
            proxy_set_header Host $http_host;
            proxy_cache kept;
            {also}
            add_header X-Kept $upstream_cache_status always;
        }}
    }}
}}
"""


@pytest.fixture
def also() -> str:
    """What the cache is told besides."""
    return ""


@pytest.fixture
def nginx(live_server: Any, tmp_path: Path, also: str) -> Iterator[str]:
    """The address of an nginx with its ordinary cache before this installation."""
    port, backend = free_port(), urlsplit(live_server.url).port
    file = tmp_path / "nginx.conf"
    file.write_text(
        f"user {Path.home().owner()};"
        + CONFIGURATION.format(folder=tmp_path, port=port, backend=backend, also=also)
    )
    with subprocess.Popen(["nginx", "-c", str(file)], stderr=subprocess.DEVNULL) as process:
        address = f"http://127.0.0.1:{port}"
        wait_for(address)
        yield address
        process.terminate()


class Behind:
    """Asks through the cache, and notes how it answered; the feed past it: a minute is long for a test."""

    def __init__(self, nginx: str, direct: str) -> None:
        self.nginx, self.direct = nginx, direct
        self.answers: list[tuple[str, int, str]] = []

    def get(self, path: str, *, headers: dict[str, str]) -> Any:
        host = self.direct if path.startswith("/api/v1/changes") else self.nginx
        answer = requests.get(f"{host}{path}", headers=headers, timeout=5)
        self.answers.append((path, answer.status_code, answer.headers.get("X-Kept", "-")))
        return answer


def public() -> ArticlePage:
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    return page


def address_of(nginx: str, page: ArticlePage) -> str:
    return f"{nginx}/api/v1/articles/{page.translation_key}?language=nl&fallback=none"


def test_a_site_sees_one_change_and_one_withdrawal(nginx: str, live_server: Any) -> None:
    page = public()
    behind = Behind(nginx, live_server.url)
    site = RegionalSite(behind).sync()
    plain = address_of(nginx, page)
    assert requests.get(plain, timeout=5).json()["title"] == "Zorgplicht"  # nginx keeps it now
    page.title = "Zorgplicht van de school"
    page.save_revision()
    factories.publish_approved(page)
    still = requests.get(plain, timeout=5)
    assert (still.headers["X-Kept"], still.json()["title"]) == ("HIT", "Zorgplicht")
    (text,) = site.sync().copy.values()
    assert text["title"] == "Zorgplicht van de school"
    page.unpublish()
    assert not site.sync().copy


@pytest.mark.parametrize("also", ["proxy_cache_use_stale updating; proxy_cache_background_update on;"])
def test_a_cache_that_serves_what_is_stale_lets_go_of_a_withdrawn_text(
    nginx: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a minute is long for a test
    monkeypatch.setitem(answers._CONSTANT, "cache-control", ("Cache-Control", "public, max-age=1"))
    address = address_of(nginx, page := public())
    assert requests.get(address, timeout=5).status_code == 200
    assert requests.get(address, timeout=5).headers["X-Kept"] in ("HIT", "STALE", "UPDATING")
    page.unpublish()
    wait_until(lambda: requests.get(address, timeout=5).status_code == 410)
    assert requests.get(address, timeout=5).status_code == 410


def test_an_answer_that_is_behind_makes_it_wait_and_loses_nothing(nginx: str, live_server: Any) -> None:
    page = public()
    site = RegionalSite(Behind(nginx, live_server.url)).sync()
    lines = requests.get(f"{live_server.url}/api/v1/changes", timeout=5).json()["results"]
    etag = "0" * 32  # a node that is behind does not have the form of the line
    refused = requests.get(f"{address_of(nginx, page)}&etag={etag}", timeout=5)
    assert (refused.status_code, refused.headers["X-Kept"]) == (409, "MISS")
    assert requests.get(f"{address_of(nginx, page)}&etag={etag}", timeout=5).headers["X-Kept"] == "MISS"
    with pytest.raises(NotNowError):
        site._apply(lines[-1] | {"etag": etag}, {"results": lines, "hasMore": False})
    assert len(site.copy) == 1
