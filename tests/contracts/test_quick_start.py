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

from api.copies.keeping import make_due_snapshots
from api.v1.docs.quick_start import PHP, PYTHON
from cms.content.models import ArticlePage
from tests import factories
from tests.site.regional_site import served

# messages go out when a transaction is kept, so it has to be
pytestmark = pytest.mark.django_db(transaction=True)
needs_php = pytest.mark.skipif(not shutil.which("php"), reason="there is no PHP on this machine")
SIGNED = """
function add_shortcode() {} function add_action() {}
require $argv[1];
$cases = json_decode(stream_get_contents(STDIN));
echo json_encode(array_map(fn ($given) => steunpunt_signed(...$given), $cases));
"""
#: as much of WordPress as the program needs, and a visitor
SITE = """
const MINUTE_IN_SECONDS = 60; const STEUNPUNT_API = 'https://x/api/v1';
const STEUNPUNT_REGION = 'PO2601'; const STEUNPUNT_LINK = '/informatie/%s';
$options = []; $short = []; $transients = []; $answers = []; $asked = []; $urls = [];
function add_shortcode($name, $shown) { $GLOBALS['short'][$name] = $shown; }
function add_action() {}
function shortcode_atts($defaults, $given) { return $given + $defaults; }
function esc_html($text) { return htmlspecialchars($text); }
function esc_attr($text) { return htmlspecialchars($text); }
function get_option($name) { return $GLOBALS['options'][$name] ?? false; }
function update_option($name, $value) { $GLOBALS['options'][$name] = $value; }
function delete_option($name) { unset($GLOBALS['options'][$name]); }
function get_transient($name) { return $GLOBALS['transients'][$name] ?? false; }
function set_transient($name, $value) { $GLOBALS['transients'][$name] = $value; }
function wp_schedule_single_event() {}
function add_query_arg($query, $url) { return $url . '?' . http_build_query($query); }
function wp_remote_get($url) {
    $path = explode('/', substr(parse_url($url, PHP_URL_PATH), strlen('/api/v1/')))[0];
    $GLOBALS['asked'][] = $path; $GLOBALS['urls'][] = $url;
    return $GLOBALS['answers'][$path];
}
function wp_remote_retrieve_response_code($answer) { return $answer[0]; }
function wp_remote_retrieve_body($answer) { return json_encode($answer[1]); }
require $argv[1];
$given = json_decode(stream_get_contents(STDIN), true); $shown = []; $since = [];
foreach ($given['steps'] as $step) {
    $answers = $step['answers'] ?? $answers;
    if ($step['forget'] ?? false) { $transients = []; $since[] = get_option('steunpunt_since') ?: null; }
    if ($step['sync'] ?? false) { steunpunt_sync(); $since[] = get_option('steunpunt_since') ?: null; }
    for ($time = 0; $time < ($step['show'] ?? 0); $time++) {
        $last = $short['steunpunt'](['id' => $given['article'], 'language' => 'ar']);
    }
    if ($step['show'] ?? 0) { $shown[] = $last; }
}
echo json_encode(compact('shown', 'asked', 'urls', 'since'));
"""


def php(program: str, given: Any) -> Any:
    """What a program answers that first loads the PHP of the page."""
    done = subprocess.run(
        [str(shutil.which("php")), "-r", program, "--", str(PHP)],
        input=json.dumps(given), capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return json.loads(done.stdout)


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
    copy = {(kind, article, language): json.loads(text) for kind, article, language, region, text in rows}
    assert len(copy) == 2
    assert copy == served(client)
    article, english = str(page.translation_key), program["show"](str(page.translation_key), "en")
    assert english.startswith('<div lang="en"')
    assert "no text in your language" in program["show"](article, "ar")
    assert program["show"](str(gone.translation_key), "nl") == ""


def test_the_python_shows_what_a_region_has_of_its_own(
    live_server: LiveServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, page = factories.article(slug="doel"), factories.article()
    link = f'<p>Zie <a linktype="page" id="{target.pk}">dit</a>.</p>'
    page.body = [{"type": "paragraph", "value": link}]
    page.save_revision()
    for public in (target, page, factories.supplement(page), factories.regional_article("PO2601")):
        factories.publish_approved(public)
    monkeypatch.setenv("API", f"{live_server.url}/api/v1")
    monkeypatch.setenv("REGION", "PO2601")
    monkeypatch.setenv("COPY", str(tmp_path / "copy.sqlite3"))
    found = runpy.run_path(str(PYTHON))
    found["sync"]()
    shown = found["show"](str(page.translation_key), "nl")
    assert 'data-region="PO2601"' in shown
    assert '<a href="/informatie/doel">dit</a>' in shown
    assert found["COPY"].execute("SELECT count(*) FROM texts").fetchone() == (4,)
    found["COPY"].close()


@pytest.mark.parametrize("region", ["", "PO2601"])
def test_the_python_begins_with_a_snapshot_of_its_region_and_language(
    live_server: LiveServer, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, region: str
) -> None:
    pages = [factories.article() for _number in range(3)]
    factories.publish_approved(pages[0])
    factories.publish_approved(factories.translation(pages[0], "en"))
    for public in (pages[1], factories.supplement(pages[0]), factories.regional_article("PO2601")):
        factories.publish_approved(public)
    make_due_snapshots()
    factories.publish_approved(pages[2])  # the files are behind: the feed from their place tells the rest
    asked: list[str] = []
    get = requests.get

    def from_a_mirror(url: str, query: dict[str, str], timeout: int) -> requests.Response:
        asked.append(url.removeprefix(f"{live_server.url}/api/v1/").partition("/")[0])
        return get(url, {} if url.endswith("latest.json") else query, timeout=timeout)

    monkeypatch.setattr(requests, "get", from_a_mirror)
    monkeypatch.setenv("API", f"{live_server.url}/api/v1")
    monkeypatch.setenv("REGION", region)
    monkeypatch.setenv("COPY", str(tmp_path / "copy.sqlite3"))
    found = runpy.run_path(str(PYTHON))
    found["sync"]()
    assert asked.count("articles") == 1
    rows = found["COPY"].execute("SELECT kind, id, language, text FROM texts ORDER BY region").fetchall()
    copy = {(kind, article, language): json.loads(text) for kind, article, language, text in rows}
    assert copy == served(client, region)
    pages[1].unpublish()
    asked.clear()
    found["sync"]()
    assert set(asked) == {"changes"}
    assert found["show"](str(pages[1].translation_key), "nl") == ""
    found["COPY"].close()


@needs_php
def test_the_php_keeps_its_copy_in_an_outage_and_lets_go_what_was_withdrawn() -> None:
    article = "0b0c0d0e-0000-4000-8000-000000000001"
    link = f'<a href="https://x/api" data-article="{article}" data-slug="doel">dit</a>'
    text = {
        "title": "Zorgplicht", "language": "nl", "requestedLanguage": "ar", "direction": "ltr",
        "body": [{"html": f"<p>Zie {link}.</p>"}],
    }  # fmt: skip
    about = {"id": article, "language": "nl", "region": None, "type": "published", "etag": "0" * 32}
    line = {"results": [about], "next": "n", "hasMore": False}
    last = {"results": [about, about | {"type": "withdrawn"}], "next": "n", "hasMore": False}
    steps = [
        {"answers": {"articles": [0, None]}},  # not there yet: asked once, whoever looks
        {"show": 3},
        {"forget": True, "answers": {"articles": [200, text], "changes": [200, line]}},
        {"show": 3},
        {"answers": {"articles": [0, None], "changes": [200, line]}, "sync": True},
        {"show": 1},
        {"answers": {"articles": [410, None], "changes": [200, last]}, "sync": True},
        {"show": 1},
    ]
    done = php(SITE, {"article": article, "steps": steps})
    nothing, first, kept, gone = done["shown"]
    assert (nothing, gone) == ("", "")
    assert first == kept
    assert '<a href="/informatie/doel">dit</a>' in first
    assert 'lang="ar"' in first
    assert "articles" not in first
    assert done["asked"] == ["articles", "articles", "changes", "articles", "changes", "articles"]
    assert all("region=PO2601" in url for url in done["urls"])
    # an outage leaves the place in the feed where it was
    assert done["since"] == [None, None, "n"]


def php_text(words: str, language: str = "nl") -> dict[str, Any]:
    return {
        "title": "Zorgplicht", "language": language, "requestedLanguage": "ar", "direction": "ltr",
        "body": [{"html": f"<p>{words}</p>"}],
    }  # fmt: skip


@needs_php
@pytest.mark.parametrize(
    ("withdrawn", "answer", "words", "stays"),
    [
        # a region took its addition back: the national text takes its place at once
        ({"region": "PO2601"}, [200, php_text("national")], "national", False),
        # nothing stands in its place
        ({"region": "PO2601"}, [410, None], "", False),
        ({"region": "PO2601"}, [404, None], "", False),
        # nobody can say: the last good copy stays, and the next run asks again
        ({"region": "PO2601"}, [0, None], "first", True),
        ({"region": "PO2601"}, [503, None], "first", True),
        # withdrawn for all, and public in another language
        ({"region": None}, [200, php_text("english", "en")], "english", False),
        # withdrawn for all: a cache that still has it is not believed
        ({"region": None}, [200, php_text("from a cache")], "", False),
        ({"region": None}, [410, None], "", False),
        ({"region": None}, [0, None], "", False),
    ],
)
def test_the_php_shows_what_takes_the_place_of_a_withdrawn_text(
    withdrawn: dict[str, Any], answer: list[Any], words: str, stays: bool
) -> None:
    article = "0b0c0d0e-0000-4000-8000-000000000001"
    about = {"id": article, "language": "nl", "type": "withdrawn", "etag": None} | withdrawn
    page = {"results": [about], "next": "n", "hasMore": False}
    steps = [
        {"answers": {"articles": [200, php_text("first")], "changes": [200, page]}, "show": 1},
        {"answers": {"articles": answer, "changes": [200, page]}, "sync": True},
        {"show": 1},
    ]
    done = php(SITE, {"article": article, "steps": steps})
    first, then = done["shown"]
    assert "first" in first
    assert (words in then) if words else then == ""
    assert done["since"] == [None if stays else "n"]
    # the answer for the region may be in a cache with what was taken back: that of the nation is another one
    assert ("region=" in done["urls"][2]) is (withdrawn["region"] is None)


@needs_php
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
    assert php(SIGNED, cases) == [True, True, False, False, False, False]


def test_the_page_begins_with_a_snapshot_and_asks_for_forms(client: Client) -> None:
    html = unescape(client.get("/api/v1/docs").content.decode())
    start = html[html.index('id="start"') : html.index('id="wordpress"')]
    told = ("/snapshots/latest.json?", "/changes?", "&etag=ETAG", "409", "Retry-After")
    assert sorted(told, key=start.index) == list(told)
    assert "no-cache" not in html


def test_the_page_shows_both(client: Client) -> None:
    html = client.get("/api/v1/docs").content.decode()
    for file in (PYTHON, PHP):
        assert file.read_text(encoding="utf-8") in unescape(html)
