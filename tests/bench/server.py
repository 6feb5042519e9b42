"""A reading node in a process of its own, on a database of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.load import HOST, Client

ROOT = Path(__file__).parents[2]
START_SECONDS = 120
# a verdict is cast in a full installation, not on a reading node
EDITORIAL = {"DJANGO_SETTINGS_MODULE": "cms.settings.production", "EMAIL_URL": "dummymail://"}
#: what is not kept is measured without the front
WITHOUT_FRONT = {"API_FRONT_MEGABYTES": "0"}


def environment(database: str) -> dict[str, str]:
    """All that the production settings ask of their environment."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "DATABASE_URL": database,
        "SECRET_KEY": "only-for-measuring-" * 3,
        "ALLOWED_HOSTS": HOST,
        "PUBLIC_URL": f"http://{HOST}",
        "SECURE_SSL_REDIRECT": "False",
        "ORGANISATION_NAME": "Bureau Meelezen",
        "ORGANISATION_CONTACT": "Kim Jansen",
        "ORGANISATION_TELEPHONE": "030 123 45 67",
        "ORGANISATION_EMAIL": "kim@meelezen.example",
        "ORGANISATION_ADDRESS": "Dorpsstraat 1, Utrecht",
    }


def fill(database: str, what: str) -> float:
    """Make the `tables`, or so many articles; return the seconds that took."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "tests.bench.corpus", what]
    subprocess.run(command, cwd=ROOT, env=environment(database), check=True)
    return time.monotonic() - begun


@contextmanager
def serving(
    database: str, *, application: str = "cms.wsgi:application", **variables: str
) -> Iterator[Client]:
    """Serve with granian, one worker, until the block ends; `variables` are added to its environment."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port)]
    command += [
        "--workers",
        "1",
        "--blocking-threads",
        "1",
        "--no-ws",
        "--log-level",
        "error",
        application,
    ]
    server = subprocess.Popen(command, cwd=ROOT, env={**environment(database), **variables})
    try:
        yield _connected(port, server)
    finally:
        server.terminate()
        server.wait(timeout=10)


def _connected(port: int, server: subprocess.Popen[bytes]) -> Client:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            client = Client(port, server.pid)
            client.get("/api/v1/articles?pageSize=1")
        except OSError:
            if server.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return client
