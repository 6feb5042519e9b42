"""A regional site as small as it can be: it reads the feed, and keeps a copy."""

from typing import Any

from django.test import Client

Copy = dict[tuple[str, str], dict[str, Any]]


class RegionalSite:
    """A copy of all texts, kept by following the feed."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.copy: Copy = {}
        self.since: str | None = None

    def sync(self, *, page_size: int) -> "RegionalSite":
        """Apply what happened since the last time."""
        more = True
        while more:
            query = f"?pageSize={page_size}" + (f"&since={self.since}" if self.since else "")
            page = self.client.get(f"/api/v1/changes{query}").json()
            for line in page["results"]:
                self._apply(line)
            self.since, more = page["next"], page["hasMore"]
        return self

    def _apply(self, line: dict[str, Any]) -> None:
        key = (line["id"], line["language"])
        if line["type"] == "withdrawn":
            self.copy.pop(key, None)
            return
        address = f"/api/v1/articles/{line['id']}?language={line['language']}&fallback=none"
        answer = self.client.get(address)
        # a text that was withdrawn since is followed by its tombstone
        if answer.status_code == 200:
            self.copy[key] = answer.json()


def served(client: Client) -> Copy:
    """All texts that the list serves."""
    found: Copy = {}
    address = "/api/v1/articles?include=body&pageSize=2"
    while address:
        page = client.get(address).json()
        found |= {(text["id"], text["language"]): text for text in page["results"]}
        address = page["next"]
    return found
