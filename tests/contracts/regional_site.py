"""A regional site as small as it can be: it reads the feed, and keeps a copy."""

from typing import Any

from django.test import Client

#: kind, id, language
Key = tuple[str, str, str]
Copy = dict[Key, dict[str, Any]]
LISTS = {"article": "articles", "story": "stories"}


class RegionalSite:
    """A copy of all texts, kept by following the feed; of a region's own too, when it names its region.

    The national text and the region's document of the same text are kept beside each other. What the site
    shows is the region's one, and the national one where there is none (any more).
    """

    def __init__(self, client: Client, region: str = "") -> None:
        self.client = client
        self.region = region
        self.kept: dict[str, Copy] = {"": {}, region: {}}
        self.since: str | None = None

    @property
    def copy(self) -> Copy:
        """All that the site shows."""
        return self.kept[""] | self.kept[self.region]

    def sync(self, *, page_size: int) -> "RegionalSite":
        """Apply what happened since the last time."""
        more = True
        while more:
            query = f"?pageSize={page_size}" + (f"&since={self.since}" if self.since else "")
            page = self.client.get(f"/api/v1/changes{query}{_of(self.region)}").json()
            for line in page["results"]:
                self._apply(line)
            self.since, more = page["next"], page["hasMore"]
        return self

    def _apply(self, line: dict[str, Any]) -> None:
        if line["kind"] not in LISTS:
            return
        key = (line["kind"], line["id"], line["language"])
        region = line["region"] or ""
        if line["type"] == "withdrawn":
            self.kept[region].pop(key, None)
            return
        address = f"/api/v1/{LISTS[line['kind']]}/{line['id']}?language={line['language']}&fallback=none"
        answer = self.client.get(address + _of(region))
        # what was withdrawn since is followed by its tombstone, and a national text may be there in its place
        if answer.status_code == 200 and (answer.json()["region"] or {}).get("code", "") == region:
            self.kept[region][key] = answer.json()


def served(client: Client, region: str = "") -> Copy:
    """All texts that the lists serve."""
    found: Copy = {}
    for kind, path in LISTS.items():
        address = f"/api/v1/{path}?include=body&pageSize=2{_of(region)}"
        while address:
            page = client.get(address).json()
            found |= {(kind, text["id"], text["language"]): text for text in page["results"]}
            address = page["next"]
    return found


def _of(region: str) -> str:
    return f"&region={region}" if region else ""
