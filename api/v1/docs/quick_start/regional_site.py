"""A regional site in Python: pip install requests standardwebhooks."""

import json
import os
import sqlite3
from http.server import BaseHTTPRequestHandler, HTTPServer

import requests
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

API = os.environ["API"]  # https://…/api/v1
COPY = sqlite3.connect(os.environ.get("COPY", "copy.sqlite3"), check_same_thread=False)
COPY.execute("CREATE TABLE IF NOT EXISTS texts (id, language, text, PRIMARY KEY (id, language))")
COPY.execute("CREATE TABLE IF NOT EXISTS place (since)")


def sync() -> None:
    """Apply what happened since the last time: for cron, and after each message."""
    more = True
    while more:
        since = COPY.execute("SELECT since FROM place").fetchone()
        page = get("changes", pageSize="100", **({"since": since[0]} if since else {})).json()
        with COPY:  # all of a page or nothing: after a crash it is done again
            for line in page["results"]:
                if line["kind"] == "article":
                    store(line["type"], line["id"], line["language"])
            COPY.execute("DELETE FROM place")
            COPY.execute("INSERT INTO place VALUES (?)", [page["next"]])
        more = page["hasMore"]


def store(change: str, article: str, language: str) -> None:
    """Store a text as it is now, or remove it."""
    COPY.execute("DELETE FROM texts WHERE id = ? AND language = ?", [article, language])
    if change == "published":
        response = get(f"articles/{article}", language=language, fallback="none")
        if response.ok:  # else it was withdrawn since
            text = json.dumps(response.json())
            COPY.execute("INSERT INTO texts VALUES (?, ?, ?)", [article, language, text])


def get(path: str, **query: str) -> requests.Response:
    """Request from the API, past caches; raise when it fails."""
    response = requests.get(f"{API}/{path}", query, headers={"Cache-Control": "no-cache"}, timeout=10)
    if response.status_code not in (requests.codes.not_found, requests.codes.gone):
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
    HTTPServer(("", 8000), Hook).serve_forever()
