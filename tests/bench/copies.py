"""What a first copy of everything costs, and a mirror behind nginx alone."""

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.load import HOST, Client, rates, ratio
from tests.bench.measures import Line
from tests.bench.phone import NotMeasured
from tests.bench.server import ROOT, environment, serving
from tests.nginx import NGINX, mirror_server, nginx, plain_server

REGION = "VO0001"
LATEST = f"/api/v1/snapshots/latest.json?language=nl&region={REGION}"


def first_copy(database: str, articles: int) -> Iterator[Line]:
    """One request for all texts of a region and language, as gzip, decompressed and read line by line."""
    with tempfile.TemporaryDirectory() as folder:
        variables = {"SNAPSHOTS_ROOT": folder}
        begun = time.perf_counter()
        _run("snapshot", REGION, variables={**environment(database), **variables})
        made = time.perf_counter() - begun
        with serving(database, **variables) as node:
            (one,) = json.loads(_get(node.port, LATEST))["results"]
            path = one["url"].partition(HOST)[2]
            seconds, coded = _timed(node.port, path, coding="gzip")
            in_plain, plain = _timed(node.port, path, coding="identity")
        lines = plain.splitlines()
    if len(lines) < articles or plain != gzip.decompress(coded):
        raise RuntimeError(f"{path} has no {articles} articles")
    for name, took, size in (("gzip", seconds, len(coded)), ("not compressed", in_plain, len(plain))):
        named = f"a first copy of {articles:,} articles, {name}, {size / 1e6:.1f} MB"
        yield Line(named, took, 1, " s", at_most=True)
    yield Line("that file, made in the background", made, 60, " s", at_most=True)


def mirror(database: str) -> Iterator[Line | NotMeasured]:
    """One article by its address in the API from a mirror behind nginx, against its bytes as a plain file."""
    if NGINX is None:
        yield NotMeasured("a mirror behind nginx", "no nginx (Debian: apt install nginx-light)")
        return
    with tempfile.TemporaryDirectory() as parent:
        tree, *own = (Path(parent) / name for name in ("tree", "mirror", "plain"))
        for folder in own:
            folder.mkdir()
        variables = {**environment(database), "SNAPSHOTS_ROOT": f"{parent}/snapshots"}
        _run("mirror", str(tree), variables=variables)
        file = next(tree.glob("api/v1/articles/*/nl/national.json"))
        address = f"/api/v1/articles/{file.parent.parent.name}?language=nl"
        with nginx(mirror_server(tree), own[0]) as ours, nginx(plain_server(tree), own[1]) as plain:
            asked = {
                "mirror": (Client(ours, os.getpid()), address),
                "plain": (Client(plain, os.getpid()), f"/{file.relative_to(tree)}"),
            }
            if len({client.get(path) for client, path in asked.values()}) > 1:
                raise RuntimeError("The mirror does not answer the same bytes")
            found = rates(asked, rounds=31, most=2000, seconds=0.3)
    yield Line("a mirror behind nginx, of nginx", ratio(found["mirror"], found["plain"]), 0.95)


def _get(port: int, path: str, coding: str = "identity") -> bytes:
    connection = HTTPConnection(HOST, port, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": coding})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return body


def _timed(port: int, path: str, coding: str) -> tuple[float, bytes]:
    begun = time.perf_counter()
    body = _get(port, path, coding)
    return time.perf_counter() - begun, body


def _run(*words: str, variables: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tests.bench.write_copies", *words]
    subprocess.run(command, cwd=ROOT, env=variables, check=True)
