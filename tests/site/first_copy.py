"""A regional site in one language that begins with a snapshot, and reads on in the feed."""

import hashlib
import json
from typing import Any

from tests.site.regional_site import Client, RegionalSite

Line = dict[str, Any]


class InLanguage:
    """Asks the feed for one language alone."""

    def __init__(self, client: Client, language: str) -> None:
        self.client = client
        self.language = language

    def get(self, path: str, *, headers: dict[str, str]) -> Any:
        """Ask the API."""
        if path.startswith("/api/v1/changes?"):
            path += f"&language={self.language}"
        return self.client.get(path, headers=headers)


def site_in(client: Client, language: str, region: str) -> RegionalSite:
    """A site of this region, in this language alone."""
    return RegionalSite(InLanguage(client, language), region)


def newest(client: Client, language: str, region: str) -> Line | None:
    """What is told of the newest snapshot; None when there is none now."""
    told = client.get(f"/api/v1/snapshots/latest.json?language={language}", headers={}).json()["results"]
    return next((one for one in told if (one["region"] or "") == region), None)


def begin_with_snapshot(site: RegionalSite, client: Client, language: str) -> bool:
    """Put a snapshot on the shelf of an empty site, and note its place; return whether there was one."""
    told = newest(client, language, site.region)
    if told is None:
        return False
    answer = client.get("/api/v1/snapshots/" + told["url"].rpartition("/")[2], headers={})
    content = b"".join(answer)
    assert hashlib.sha256(content).hexdigest() == told["sha256"]
    head, *lines = map(json.loads, content.splitlines())
    assert head["next"] == told["next"]
    with site.shelf.at_once():
        for line in lines:
            _put(site, line)
        site.shelf.note("since", head["next"])
    return True


def all_kept(site: RegionalSite) -> list[Any]:
    """All that a site keeps, the national text too where the region has its own."""
    kept = site.shelf.database.execute("SELECT kind, id, language, region, etag, content FROM kept")
    return sorted(kept.fetchall())


def _put(site: RegionalSite, line: Line) -> None:
    if line["kind"] in ("glossary", "topics"):
        return
    key = (line["kind"], line["id"], line["language"] or "")
    region = "" if line["kind"] == "region" else line["region"] or ""
    site.shelf.put(key, region, line["etag"], line["document"])
