"""Somebody who asks a front by WSGI, and a world in which time and the database do as the test says."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, NamedTuple

from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import OperationalError, close_old_connections
from django.test import RequestFactory

from api.front.asker import Asker
from api.front.front import Front
from api.front.position import EVERY, Watcher
from api.queries.positions import last_position

SIGNALS = (request_started, request_finished)
ROOM = 64_000_000


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


class ByHand(Asker):
    """Asks when the test says so: no other thread can look into its transaction."""

    def ensure(self) -> None:
        """Start nothing."""

    def ask(self) -> bool:
        """Ask, and leave the connection of the test as it is."""
        with suppress(OperationalError):
            self.watcher.look()
        return self.watcher.is_believed()


class Visitor:
    """Asks a front; `entered` is how often that asked Django."""

    def __init__(self, room: int = ROOM) -> None:
        self.now, self.entered, self.is_away = 1000.0, 0, False
        self.django = get_wsgi_application()
        watcher = Watcher(self.position, room, lambda: self.now)
        self.asker = ByHand(watcher)
        self.front = Front(self.application, self.asker, self.position)
        self.look()

    def position(self) -> int:
        """Return the position, as long as the database answers."""
        if self.is_away:
            raise OperationalError
        return last_position()

    def application(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        """Be Django, and count."""
        self.entered += 1
        if self.is_away:
            raise OperationalError
        # as Django's own test client: the connection stays
        for signal in SIGNALS:
            signal.disconnect(close_old_connections)
        try:
            parts = self.django(environ, start)
            body = b"".join(parts)
            parts.close()
        finally:
            for signal in SIGNALS:
                signal.connect(close_old_connections)
        return [body]

    def look(self, seconds: float = EVERY) -> None:
        """Let the time pass after which somebody asks for the position."""
        self.now += seconds
        self.asker.ask()

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Ask, and return the answer as a server would send it."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        environ = RequestFactory().generic(method, address, headers=named).environ
        begun: list[Any] = []
        body = b"".join(self.front(environ, lambda *said: begun.append(said)))
        status, pairs = begun[0][:2]
        return Answer(int(status[:3]), dict(pairs), body)

    def get(self, address: str, **headers: str) -> Answer:
        """Ask until it is kept, and return the last answer."""
        return [self.ask(address, **headers) for _time in range(3)][-1]
