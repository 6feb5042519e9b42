"""What the documentation gives developers to begin with is true: it is run."""

import json
import runpy
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape
from http.server import HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import requests
from django.test import Client
from pytest_django.live_server_helper import LiveServer
from standardwebhooks.webhooks import Webhook

from api.v1.docs.quick_start import PHP, PYTHON
from cms.content.models import ArticlePage
from tests import factories
from tests.site.regional_site import served

# messages go out when a transaction is kept, so it has to be
pytestmark = pytest.mark.django_db(transaction=True)
WORDPRESS = """
function add_shortcode() {} function add_action() {}
require $argv[1];
$cases = json_decode(stream_get_contents(STDIN));
echo json_encode(array_map(fn ($given) => steunpunt_signed(...$given), $cases));
"""


@pytest.fixture
def gone(db: None) -> ArticlePage:
    """A text that was public before the site began."""
    page = factories.article()
    factories.publish_approved(page)
    return page


@pytest.fixture
def program(
    live_server: LiveServer,
    gone: ArticlePage,
    client: Client,
    settings: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[dict[str, Any]]:
    """The Python of the page, running as at a site, with a webhook; it begins with `gone` in its copy."""
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True
    monkeypatch.setenv("API", f"{live_server.url}/api/v1")
    monkeypatch.setenv("COPY", str(tmp_path / "copy.sqlite3"))
    found = runpy.run_path(str(PYTHON))
    found["sync"]()
    server = HTTPServer(("127.0.0.1", 0), found["Hook"])
    found["url"] = f"http://127.0.0.1:{server.server_port}/hook"
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    asked = {"data": json.dumps({"url": found["url"]}), "content_type": "application/json"}
    made = client.post("/api/v1/webhooks", headers=headers, **asked).json()
    monkeypatch.setenv("SECRET", made["secret"])
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    found["rest"] = lambda: (server.shutdown(), thread.join())
    yield found
    found["rest"]()
    server.server_close()
    found["COPY"].close()


def test_the_python_keeps_a_copy(
    program: dict[str, Any], gone: ArticlePage, client: Client, tmp_path: Path
) -> None:
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    gone.unpublish()
    assert requests.post(program["url"], b"{}", timeout=10).status_code == 401
    program["rest"]()  # what the last message asked for is done
    rows = sqlite3.connect(tmp_path / "copy.sqlite3").execute("SELECT * FROM texts").fetchall()
    copy = {("article", article, language): json.loads(text) for article, language, text in rows}
    assert len(copy) == 2
    assert copy == served(client)


@pytest.mark.skipif(not shutil.which("php"), reason="there is no PHP on this machine")
def test_the_php_knows_our_signature() -> None:
    secret, body, now = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", '{"type":"test"}', datetime.now(tz=UTC)
    signed = Webhook(secret).sign("msg_1", now, body)
    stamp, old = str(int(now.timestamp())), str(int((now - timedelta(hours=1)).timestamp()))
    cases = [
        [secret, "msg_1", stamp, signed, body],
        [secret, "msg_1", stamp, f"v1,AAAA {signed}", body],
        [secret, "msg_1", stamp, signed, body + " "],
        [secret, "msg_2", stamp, signed, body],
        [secret, "msg_1", old, Webhook(secret).sign("msg_1", now - timedelta(hours=1), body), body],
        [secret, None, None, None, body],
    ]
    php = str(shutil.which("php"))
    done = subprocess.run(
        [php, "-r", WORDPRESS, "--", str(PHP)],
        input=json.dumps(cases), capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert json.loads(done.stdout) == [True, True, False, False, False, False]


def test_the_page_shows_both(client: Client) -> None:
    html = client.get("/api/v1/docs").content.decode()
    for file in (PYTHON, PHP):
        assert file.read_text(encoding="utf-8") in unescape(html)
