"""A regional site in Python: pip install requests standardwebhooks."""

import json
import os
import re
import sqlite3
import time
from contextlib import suppress
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import requests
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

API = os.environ["API"]  # https://…/api/v1
REGION = os.environ.get("REGION", "")  # PO2601: its additions, its numbers, its own texts
LANGUAGES = os.environ.get("LANGUAGES", "nl nl-x-simple en").split()
PORT = int(os.environ.get("PORT", "8021"))
NOT_IN_FORCE = 409
LISTS = {"article": "articles", "story": "stories"}
LINK = re.compile(r'<a href="[^"]*" data-article="[^"]*" data-slug="([^"]*)">')
COPY = sqlite3.connect(os.environ.get("COPY", "copy.sqlite3"), check_same_thread=False)
PLACE = "kind = ? AND id = ? AND language = ? AND region = ?"
COPY.execute("CREATE TABLE IF NOT EXISTS texts (kind, id, language, region, text)")
COPY.execute("CREATE TABLE IF NOT EXISTS place (language, since)")


def sync() -> None:
    """Apply what happened since the last time: for cron, and after each message."""
    for language in LANGUAGES:
        row = COPY.execute("SELECT since FROM place WHERE language = ?", [language]).fetchone()
        with COPY:  # all of it or nothing: after a crash or an outage it is done again
            follow(language, row[0] if row else begin(language))


def begin(language: str) -> str:
    """Store all texts of a snapshot, in one request; return its place in the feed."""
    asked = {"language": language, "region": REGION}
    for told in get("snapshots/latest.json", **asked).json()["results"]:
        # a mirror is files: it tells of all snapshots, whatever is asked
        if (told["language"], told["region"] or "") == (language, REGION):
            with suppress(requests.HTTPError):  # gone with a text that was withdrawn just now
                head, *lines = get(f"snapshots/{told['url'].rpartition('/')[2]}").text.splitlines()
                for line in map(json.loads, lines):
                    if line["kind"] in LISTS:
                        text = json.dumps(line["document"])
                        COPY.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", [*place_of(line), text])
                return json.loads(head)["next"]
    return ""  # there is none now: the feed from its beginning says the same


def follow(language: str, since: str) -> None:
    """Apply the feed of a language from a place, and note how far it went."""
    more, lines = True, {}
    while more:
        asked = {"pageSize": "100", "language": language, "region": REGION, "since": since}
        page = get("changes", **asked).json()
        for line in page["results"]:  # the last word about a text is the one that counts
            lines[place_of(line)] = line
        since, more = page["next"], page["hasMore"]
    for place, line in lines.items():
        if line["kind"] in LISTS:
            store(line, place)
    COPY.execute("DELETE FROM place WHERE language = ?", [language])
    COPY.execute("INSERT INTO place VALUES (?, ?)", [language, since])


def place_of(line: dict[str, Any]) -> tuple[str, ...]:
    """Return where in the copy the text of a line lies."""
    return line["kind"], line["id"], line["language"], line["region"] or ""


def store(line: dict[str, Any], place: tuple[str, ...]) -> None:
    """Store exactly the form that the line names, or remove the text."""
    COPY.execute(f"DELETE FROM texts WHERE {PLACE}", place)  # noqa: S608 - a constant
    if line["type"] == "published":
        kind, article, language, region = place
        path, exactly = f"{LISTS[kind]}/{article}", {"fallback": "none", "etag": line["etag"]}
        text = get(path, language=language, region=region, **exactly).text
        COPY.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", [*place, text])


def show(article: str, language: str, page: str = "/informatie/{}") -> str:
    """Return the HTML of a text: your region's, else the national one; in Dutch where there is no other.

    Links to other texts lead to this page, with the slug of the text.
    """
    for tag in dict.fromkeys([language, "nl"]):
        rows = COPY.execute(
            "SELECT text FROM texts WHERE id = ? AND language = ? ORDER BY region DESC", [article, tag]
        )
        if row := rows.fetchone():
            text = json.loads(row[0])
            body = "".join(block["html"] for block in text["body"])
            body = LINK.sub(lambda link: f'<a href="{escape(page.format(link[1]))}">', body)
            notice = "" if tag == language else f"<p>[{tag}] There is no text in your language yet.</p>"
            return f'{notice}<div lang="{tag}" dir="{text["direction"]}">{body}</div>'
    return ""


def get(path: str, **query: str) -> requests.Response:
    """Request from the API; raise when it fails. A form that is not in force (yet): once more, then cron."""
    asked = {name: value for name, value in query.items() if value}
    response = requests.get(f"{API}/{path}", asked, timeout=10)
    if response.status_code == NOT_IN_FORCE:
        time.sleep(int(response.headers.get("Retry-After", "1")))
        response = requests.get(f"{API}/{path}", asked, timeout=10)
    response.raise_for_status()
    return response


class Hook(BaseHTTPRequestHandler):
    """Where messages arrive."""

    def do_POST(self) -> None:
        """Verify the signature; answer first, work afterwards."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            headers = {name.lower(): value for name, value in self.headers.items()}
            Webhook(os.environ["SECRET"]).verify(body, headers)
        except WebhookVerificationError:
            return self.send_error(401)
        self.send_response(204)
        self.end_headers()
        with suppress(requests.RequestException):  # cron asks again
            sync()
        return None


if __name__ == "__main__":
    sync()
    HTTPServer(("127.0.0.1", PORT), Hook).serve_forever()  # behind your web server, which has the certificate
