"""A regional site: pulls the feed, keeps a copy, and hears of changes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from tests.site.crashing import Power
from tests.site.shelf import Copy, Key, Shelf

LISTS = {"article": "articles", "story": "stories"}
OK, NO_CONTENT, NOT_MODIFIED, UNAUTHORIZED, NOT_FOUND = 200, 204, 304, 401, 404


class NotNowError(Exception):
    """The API does not answer as it should: nothing was applied, try again later."""


class Client(Protocol):
    """What asks: Django's test client, or a session of requests."""

    def get(self, path: str, *, headers: dict[str, str]) -> Any:
        """Ask the API."""


class RegionalSite:
    """A copy of all texts, kept by following the feed; of a region's own too, when it names its region.

    With a `file` it can be switched off at any moment and made anew from what the file holds. The feed is
    the truth; a webhook only says that it is time to look.
    """

    def __init__(
        self,
        client: Client,
        region: str = "",
        *,
        file: Path | str = ":memory:",
        secret: str = "",
        power: Power | None = None,
    ) -> None:
        self.client = client
        self.region = region
        self.secret = secret
        self.power = power or Power()
        self.shelf = Shelf(file, self.power)

    @property
    def everything(self) -> Copy:
        """All that the site shows, regions included."""
        return self.shelf.copy()

    @property
    def copy(self) -> Copy:
        """The texts that the site shows."""
        return {key: kept for key, kept in self.everything.items() if key[0] in LISTS}

    def sync(self, *, page_size: int = 100) -> "RegionalSite":
        """Apply what happened since the last time. What a power cut interrupts is done again."""
        more = True
        while more:
            more = self._apply_page(page_size)
        return self

    def receive(self, headers: Mapping[str, str], body: bytes) -> int:
        """Answer a message with a status: write it down, and do the work afterwards."""
        try:
            Webhook(self.secret).verify(body, dict(headers))
        except WebhookVerificationError:
            return UNAUTHORIZED
        with self.shelf.at_once():
            self.shelf.hear(headers["webhook-id"])
        return NO_CONTENT

    def work(self) -> None:
        """Do what messages asked for; the site's cron calls it every minute."""
        waiting = self.shelf.waiting()
        if waiting:
            self.sync()
            with self.shelf.at_once():
                self.shelf.done(waiting)

    def _apply_page(self, page_size: int) -> bool:
        since = self.shelf.noted("since")
        address = f"changes?pageSize={page_size}{_and('since', since)}{_and('region', self.region)}"
        known = self.shelf.noted("etag") if self.shelf.noted("address") == address else ""
        answer = self._ask(address, known)
        if answer.status_code == NOT_MODIFIED:
            return False
        page = answer.json()
        # a page is applied whole or not at all: readers never meet a text that goes and comes back
        with self.shelf.at_once():
            for line in page["results"]:
                self._apply(line)
            self.shelf.note("since", page["next"])
            self.shelf.note("address", address)
            self.shelf.note("etag", answer.headers["ETag"])
        return bool(page["hasMore"])

    def _apply(self, line: dict[str, Any]) -> None:
        a_region = line["kind"] == "region"
        if not a_region and line["kind"] not in LISTS:
            return
        key: Key = (line["kind"], line["id"], line["language"] or "")
        region = "" if a_region else line["region"] or ""
        if line["type"] == "withdrawn":
            self.shelf.remove(key, region)
            return
        known = self.shelf.etag(key, region)
        if _form_of(known) == line["etag"]:
            return
        address = f"regions/{line['region']}" if a_region else _address_of(line)
        answer = self._ask(address, known)
        if answer.status_code == OK and _form_of(answer.headers["ETag"]) != line["etag"]:
            # newer than its line, or from a cache on the way that is a minute behind
            answer = self._ask(address, known, {"Cache-Control": "no-cache"})
        if answer.status_code == OK and (a_region or _region_of(answer.json()) == region):
            self.shelf.put(key, region, answer.headers["ETag"], answer.json())
        elif answer.status_code != NOT_MODIFIED:
            # withdrawn since, or the national text is there in its place: the feed will say so further on
            self.shelf.remove(key, region)

    def _ask(self, address: str, etag: str, headers: dict[str, str] | None = None) -> Any:
        self.power.step()
        given = {**({"If-None-Match": etag} if etag else {}), **(headers or {})}
        answer = self.client.get(f"/api/v1/{address}", headers=given)
        self.power.step()
        if answer.status_code not in (OK, NOT_MODIFIED, NOT_FOUND):
            raise NotNowError(f"{address}: {answer.status_code}")
        return answer


def served(client: Client, region: str = "") -> Copy:
    """All texts that the lists serve."""
    found: Copy = {}
    for kind, path in LISTS.items():
        for text in _listed(client, f"{path}?include=body&pageSize=2{_and('region', region)}"):
            found[kind, text["id"], text["language"]] = text
    return found


def served_regions(client: Client) -> Copy:
    """All regions that the list serves."""
    return {("region", found["id"], ""): found for found in _listed(client, "regions?pageSize=2")}


def _listed(client: Client, address: str) -> list[dict[str, Any]]:
    found, following = [], f"/api/v1/{address}"
    while following:
        page = client.get(following, headers={}).json()
        found += page["results"]
        following = page["next"]
    return found


def _address_of(line: dict[str, Any]) -> str:
    about = f"{LISTS[line['kind']]}/{line['id']}?language={line['language']}&fallback=none"
    return about + _and("region", line["region"])


def _form_of(etag: str) -> str:
    """What the feed names: the ETag without its quotes, and without the coding of the bytes."""
    return etag.removeprefix("W/").strip('"').partition("-")[0]


def _region_of(text: dict[str, Any]) -> str:
    return str((text["region"] or {}).get("code", ""))


def _and(name: str, value: str | None) -> str:
    return f"&{name}={value}" if value else ""
