"""What is measured of the front: kept answers against a bare WSGI function; what it holds; how it follows."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.load import Client, ratio
from tests.bench.measures import BODIES, READS, Line, some_article
from tests.bench.server import EDITORIAL, ROOT, environment, serving

ROUNDS = 40
ROOM, FLOOD = 16, 600
#: beside what is kept: what Python and the database need for lists that nobody asked for before
BESIDE = 24


def front(database: str) -> Iterator[Line]:
    """All lines about the front, at one reading node."""
    with serving(database) as node:
        article = READS["one article"].format(id=some_article(node))
        yield from kept("one kept article", node, article)
        yield from kept("20 kept articles with bodies", node, BODIES)
        yield from followed(node, database)
    yield from bounded(database)


def kept(name: str, node: Client, path: str) -> Iterator[Line]:
    """A kept answer and its 304, against a function that answers the same bytes on such a server."""
    for _time in range(3):
        _status, body = node.get(path)
    etag = node.etag(path)
    ours, theirs, short = [], [], []
    with bare(body) as other:
        for _round in range(ROUNDS):
            ours.append(node.rate(path, most=400, seconds=0.3))
            theirs.append(other.rate("/", most=400, seconds=0.3))
            short.append(node.rate(path, most=400, seconds=0.3, etag=etag))
    yield Line(f"{name}, of a bare WSGI function", ratio(ours, theirs), 0.8)
    yield Line(f"{name}: a 304, times as fast", ratio(short, ours), 1)


@contextmanager
def bare(body: bytes) -> Iterator[Client]:
    """Serve these bytes, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bytes"
        file.write_bytes(body)
        with serving("", application="tests.bench.bare:application", BENCH_BYTES=str(file)) as client:
            yield client


def followed(node: Client, database: str) -> Iterator[Line]:
    """From a commit to what a node says that kept the text."""
    command = [sys.executable, "-m", "tests.bench.visible", str(node.port)]
    variables = {**environment(database), **EDITORIAL}
    done = subprocess.run(command, cwd=ROOT, env=variables, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"tests.bench.visible failed:\n{done.stderr}")
    changed, withdrawn = map(float, done.stdout.split())
    yield Line("from a publication to the node that kept the text", changed, 1, " s", at_most=True)
    yield Line("from a withdrawal to the node that kept the text", withdrawn, 1, " s", at_most=True)


def bounded(database: str) -> Iterator[Line]:
    """What a front of 16 MB adds to its process while many lists are asked for, each of them three times."""
    with serving(database, API_FRONT_MEGABYTES=str(ROOM)) as node:
        node.get(BODIES)
        before = node.megabytes()
        for number in range(FLOOD):
            for _time in range(3):
                node.get(f"{BODIES}&updatedSince=2020-01-01T00:{number // 60:02}:{number % 60:02}Z")
        added = node.megabytes() - before
    yield Line(
        f"memory for {FLOOD} lists, of a front of {ROOM} MB", added, ROOM + BESIDE, " MB", at_most=True
    )
