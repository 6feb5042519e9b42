"""A regional site in Python: pip install requests standardwebhooks."""

import json
import os
import re
import sqlite3
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import requests
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

API = os.environ["API"]  # https://…/api/v1
REGION = os.environ.get("REGION", "")  # PO2601: its additions, its numbers, its own texts
PORT = int(os.environ.get("PORT", "8021"))
LISTS = {"article": "articles", "story": "stories"}
GONE = (requests.codes.not_found, requests.codes.gone)
LINK = re.compile(r'<a href="[^"]*" data-article="[^"]*" data-slug="([^"]*)">')
COPY = sqlite3.connect(os.environ.get("COPY", "copy.sqlite3"), check_same_thread=False)
PLACE = "kind = ? AND id = ? AND language = ? AND region = ?"
COPY.execute("CREATE TABLE IF NOT EXISTS texts (kind, id, language, region, text)")
COPY.execute("CREATE TABLE IF NOT EXISTS place (since)")


def sync() -> None:
    """Apply what happened since the last time: for cron, and after each message."""
    more = True
    while more:
        since = COPY.execute("SELECT since FROM place").fetchone()
        page = get("changes", pageSize="100", region=REGION, since=since[0] if since else "").json()
        with COPY:  # all of a page or nothing: after a crash or an outage it is done again
            for line in page["results"]:
                if line["kind"] in LISTS:
                    store(line)
            COPY.execute("DELETE FROM place")
            COPY.execute("INSERT INTO place VALUES (?)", [page["next"]])
        more = page["hasMore"]


def store(line: dict[str, Any]) -> None:
    """Store a text as it is now, or remove it."""
    kind, article, language, region = line["kind"], line["id"], line["language"], line["region"] or ""
    place = [kind, article, language, region]
    text = None
    if line["type"] == "published":
        response = get(f"{LISTS[kind]}/{article}", language=language, region=region, fallback="none")
        text = response.json() if response.ok else None  # else it was withdrawn since
    COPY.execute(f"DELETE FROM texts WHERE {PLACE}", place)  # noqa: S608 - a constant
    if text and (text["region"] or {}).get("code", "") == region:
        COPY.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", [*place, json.dumps(text)])


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
    """Request from the API, past caches; raise when it fails."""
    asked = {name: value for name, value in query.items() if value}
    response = requests.get(f"{API}/{path}", asked, headers={"Cache-Control": "no-cache"}, timeout=10)
    if response.status_code not in GONE:
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
        return sync()


if __name__ == "__main__":
    sync()
    HTTPServer(("127.0.0.1", PORT), Hook).serve_forever()  # behind your web server, which has the certificate
