"""A regional site in Python: pip install requests standardwebhooks."""

import json
import os
import re
import sqlite3
from contextlib import suppress
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import requests
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

API = os.environ["API"]  # https://…/api/v1
REGION = os.environ.get("REGION", "")  # PO2601: its additions, its numbers, its own texts
PORT = int(os.environ.get("PORT", "8021"))
LISTS = {"article": "articles", "story": "stories"}
LINK = re.compile(r'<a href="[^"]*" data-article="[^"]*" data-slug="([^"]*)">')
COPY = sqlite3.connect(os.environ.get("COPY", "copy.sqlite3"), check_same_thread=False)
PLACE = "kind = ? AND id = ? AND language = ? AND region = ?"
COPY.execute("CREATE TABLE IF NOT EXISTS texts (kind, id, language, region, text)")
COPY.execute("CREATE TABLE IF NOT EXISTS place (since)")


def sync() -> None:
    """Apply what happened since the last time: for cron, and after each message."""
    row = COPY.execute("SELECT since FROM place").fetchone()
    since, more, lines = (row[0] if row else ""), True, {}
    while more:
        page = get("changes", pageSize="100", region=REGION, since=since).json()
        for line in page["results"]:  # the last word about a text is the one that counts
            lines[line["kind"], line["id"], line["language"], line["region"] or ""] = line
        since, more = page["next"], page["hasMore"]
    with COPY:  # all of it or nothing: after a crash or an outage it is done again
        for place, line in lines.items():
            if line["kind"] in LISTS:
                store(line, place)
        COPY.execute("DELETE FROM place")
        COPY.execute("INSERT INTO place VALUES (?)", [since])


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
    """Request from the API; raise when it fails, or when a form is not in force (yet): cron asks again."""
    asked = {name: value for name, value in query.items() if value}
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
