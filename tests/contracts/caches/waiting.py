"""Ports, and waiting until a cache answers."""

import socket
import time
from collections.abc import Callable

import requests


def free_port() -> int:
    """Return a port of this machine that nobody listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(address: str) -> None:
    """Return when this installation answers there."""
    wait_until(lambda: _answers(address))


def wait_until(true: Callable[[], bool]) -> None:
    """Return when it is true; fail after 20 seconds."""
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _answers(address: str) -> bool:
    try:
        return requests.get(f"{address}/api/v1/topics", timeout=5).status_code == requests.codes.ok
    except requests.ConnectionError:
        return False
