"""What is measured over HTTP. Each measure returns lines; a line knows whether its promise is kept."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

from api.v1.http.cursors import write_cursor
from tests.bench.corpus import REGION
from tests.bench.load import Client, Reader, rates, ratio

CHANGES = "changes"
WAGTAIL = (
    "/wagtail/pages/?type=content.ArticlePage&limit=20&fields=summary,audience,sectors,topics,sources,body"
)
ASKED = 20
BODIES = "/api/v1/articles?language=nl&include=body&pageSize=20"
READS = {
    "one article": "/api/v1/articles/{id}?language=nl",
    "one article, negotiated": "/api/v1/articles/{id}",
    "20 articles with bodies": BODIES,
    "20 articles for parents": "/api/v1/articles?language=nl&audience=parents",
    "20 articles in Turkish or nearer": "/api/v1/articles?language=tr&fallback=default",
    "100 changes": "/api/v1/changes?pageSize=100",
}


FEEDS = {
    "changes": "",
    "changes of a language": "&language=nl",
    "changes of a region": "&region=PO0002",
    "changes of a region in a language": "&region=PO0002&language=nl",
}
#: the usual ways, and how much slower each must be for `Endpoint` and SQL of our own to be worth it
USUAL = {
    "orm": ("with the ORM", 1.5),
    "framework": ("with REST framework's dispatch", 1),
    "usual": ("with both", 1.7),
}
PAGE, CHANGED, FAR = 100, 100_000, 1000
SEARCHES = {
    "a word of one text": "vervoer77",
    "a word of a hundredth of the texts": "onderwerp7",
    "a misspelt word": "onderwurp7",
    "a word of all texts": "school",
    "three words of all texts": "school+kind+leraar",
}


@dataclass(frozen=True)
class Line:
    """One measured value and what was promised of it."""

    name: str
    value: float
    bound: float
    unit: str = ""
    at_most: bool = False

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.value <= self.bound if self.at_most else self.value >= self.bound

    def __str__(self) -> str:
        word = "at most" if self.at_most else "at least"
        shown = "" if self.kept else " MISSED"
        return f"{self.name}: {self.value:.3g}{self.unit} ({word} {self.bound:g}{self.unit}){shown}"


def some_article(client: Client) -> str:
    """Return the id of an article that is there in Dutch."""
    _status, body = client.get("/api/v1/articles?language=nl&pageSize=1")
    found: str = json.loads(body)["results"][0]["id"]
    return found


def against_memory(client: Client, bound: float) -> Iterator[Line]:
    """One article, against a Django view that answers the same bytes from memory."""
    article = READS["one article"].format(id=some_article(client))
    if client.get(article)[1] != client.get("/memory")[1]:
        raise RuntimeError("the two addresses do not answer the same bytes")
    reader = Reader(client.port)
    found = rates(
        {"ours": (reader, article), "memory": (reader, "/memory")}, rounds=60, most=100, seconds=0.5
    )
    value = ratio(found["ours"], found["memory"])
    yield Line("one article, of a view that answers it from memory", value, bound)


def not_modified(client: Client) -> Iterator[Line]:
    """An article that the reader has, against the whole article."""
    article = READS["one article"].format(id=some_article(client))
    etag = client.etag(article)
    whole, short = [], []
    for _round in range(60):
        whole.append(client.rate(article, most=200, seconds=0.5))
        short.append(client.rate(article, most=200, seconds=0.5, etag=etag))
    yield Line("a 304, times as fast as the article", ratio(short, whole), 1)


def feed(large: Client) -> Iterator[Line]:
    """100 of more than 100,000 changes, from the middle and from the end, against the first 100."""
    for name, filters in FEEDS.items():
        path = f"/api/v1/changes?pageSize=100{filters}"
        places = {"first": 0, "middle": CHANGED // 2, "last": CHANGED - FAR}
        named = dict(parse_qsl(filters))
        asked = {
            where: (large, f"{path}&since={write_cursor(CHANGES, place, named)}")
            for where, place in places.items()
        }
        for where, (_client, address) in asked.items():
            if large.get(address)[1].count(b'"sequence"') != PAGE:
                raise RuntimeError(f"{where}: not a whole page of {name}")
        found = rates(asked, rounds=15, most=60, seconds=0.4)
        for where in ("middle", "last"):
            value = ratio(found[where], found["first"])
            yield Line(f"100 {name}, {where} page, of the first", value, 0.8)


def against_wagtail(client: Client, bound: float) -> Iterator[Line]:
    """20 articles with bodies, against Wagtail's own API with bodies as HTML."""
    for path, marker in ((BODIES, b'"body":['), (WAGTAIL, b'"body": "')):
        if client.get(path)[1].count(marker) != ASKED:
            raise RuntimeError(f"{path} does not answer {ASKED} articles with bodies")
    found = rates({"ours": (client, BODIES), "wagtail": (client, WAGTAIL)}, rounds=5, most=200, seconds=1)
    yield Line(
        "20 articles with bodies, times as fast as Wagtail's API v2",
        ratio(found["ours"], found["wagtail"]),
        bound,
    )


def against_the_usual_way(client: Client) -> Iterator[Line]:
    """The same answers by the ORM, by REST framework's dispatch, and by both: see tests/bench/usual.py."""
    article = some_article(client)
    for name, read in (("one article", READS["one article"]), ("20 articles with bodies", BODIES)):
        ours = read.format(id=article)
        paths = {way: ours.replace("/api/v1", f"/ways/{way}") for way in USUAL}
        for path in paths.values():
            if client.get(path)[1] != client.get(ours)[1]:
                raise RuntimeError(f"{path} does not answer the same bytes as {ours}")
        asked = {way: (client, path) for way, path in {"ours": ours, **paths}.items()}
        found = rates(asked, rounds=15, most=200, seconds=0.5)
        for way, (described, bound) in USUAL.items():
            yield Line(f"{name}, times as fast as {described}", ratio(found["ours"], found[way]), bound)


def merged_for_a_region(client: Client) -> Iterator[Line]:
    """20 articles with bodies for the site of a region that adds to half of them, against those without."""
    regional = f"{BODIES}&region={REGION}"
    if client.get(regional)[1].count(b'"type":"supplement"') != ASKED // 2:
        raise RuntimeError(f"{regional} does not answer {ASKED // 2} supplements")
    found = rates({"with": (client, regional), "without": (client, BODIES)}, rounds=15, most=200, seconds=0.5)
    yield Line("20 articles merged for a region, of without", ratio(found["with"], found["without"]), 0.6)


def with_more_articles(small: Client, large: Client) -> Iterator[Line]:
    """The same reads with 100 times as many articles."""
    for name, path in READS.items():
        asked = {
            "small": (small, path.format(id=some_article(small))),
            "large": (large, path.format(id=some_article(large))),
        }
        found = rates(asked, rounds=15, most=100, seconds=0.4)
        yield Line(f"{name}, with 100 times as many articles", ratio(found["large"], found["small"]), 0.8)


def search(large: Client) -> Iterator[Line]:
    """What a search costs, by how many texts have the words."""
    for name, words in SEARCHES.items():
        path = f"/api/v1/articles?language=nl&q={words}"
        if b'"next":"http' not in large.get(path)[1] and b'"id"' not in large.get(path)[1]:
            raise RuntimeError(f"{path} finds nothing")
        rate = Reader(large.port).rate(path, most=20, seconds=5)
        yield Line(f"search of 10,000 articles, {name}", 1000 / rate, 50, " ms", at_most=True)
