"""The rest of the web: a server on this machine with a page for each thing that a link can lead to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

#: of an address inside a network, as clouds have it
METADATA = "http://169.254.169.254/latest/meta-data/"
#: path: status and headers; HEAD and GET answer alike
PAGES: dict[str, tuple[int, dict[str, str]]] = {
    "/works": (200, {}),
    "/gone": (410, {}),
    "/forbidden": (403, {}),
    "/sign-in": (401, {}),
    "/busy": (429, {"Retry-After": "7200"}),
    "/human": (503, {"cf-mitigated": "challenge"}),
    "/error": (500, {}),
    "/moved": (301, {"Location": "/works"}),
    "/moved-for-good": (308, {"Location": "/works"}),
    "/moved-twice": (301, {"Location": "/moved"}),
    "/moved-then-for-now": (301, {"Location": "/for-now"}),
    "/for-now": (302, {"Location": "/works"}),
    "/with-a-slash": (301, {"Location": "/with-a-slash/"}),
    "/with-a-slash/": (200, {}),
    "/to-the-front": (301, {"Location": "/"}),
    "/": (200, {}),
    "/moved-and-gone": (301, {"Location": "/gone"}),
    "/circle": (302, {"Location": "/circle-back"}),
    "/circle-back": (302, {"Location": "/circle"}),
    "/to-an-app": (302, {"Location": "intent://open"}),
    "/inside": (302, {"Location": METADATA}),
    "/endless": (200, {}),
    "/endless-error": (500, {}),
    "/endless-redirect": (301, {"Location": "/works"}),
}


@dataclass
class OtherSite:
    """A site. `asked` are the requests that came: method, path and headers; `sent` the bytes of its pages."""

    url: str = ""
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    pages: dict[str, tuple[int, dict[str, str]]] = field(default_factory=lambda: dict(PAGES))
    sent: int = 0
    ended: Event = field(default_factory=Event)

    def __call__(self, path: str) -> str:
        return f"{self.url}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for _method, path, _headers in self.asked]


class Server(ThreadingHTTPServer):
    """Serves one site."""

    daemon_threads = True
    site: OtherSite

    def handle_error(self, *_args: Any) -> None:
        """A visitor went away: that is what visitors do."""


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        site = self.server.site
        site.asked.append((method, self.path, dict(self.headers.items())))
        if special := SPECIAL.get(self.path):
            special(self, method)
            return
        self.give(*site.pages.get(self.path.partition("?")[0], (404, {})))
        if "endless" in self.path:
            self.pour(method)

    def pour(self, method: str) -> None:
        """Send a page without an end."""
        site = self.server.site
        with suppress(OSError):
            while method == "GET" and not site.ended.is_set():
                site.sent += self.wfile.write(b"more and more " * 1000)

    def give(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_args: Any) -> None:
        """Say nothing."""


def _only_get(handler: Handler, method: str) -> None:
    handler.give(404 if method == "HEAD" else 200, {})


def _only_get_endless(handler: Handler, method: str) -> None:
    handler.give(*((404, {}) if method == "HEAD" else (301, {"Location": "/works"})))
    handler.pour(method)


def _cookie(handler: Handler, _method: str) -> None:
    given = "seen=1" in handler.headers.get("Cookie", "")
    handler.give(*((200, {}) if given else (302, {"Location": "/cookie", "Set-Cookie": "seen=1"})))


def _slow(handler: Handler, _method: str) -> None:
    with suppress(OSError):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        while not handler.server.site.ended.wait(0.05):
            handler.wfile.write(b"x")


SPECIAL: dict[str, Callable[[Handler, str], None]] = {
    "/only-get": _only_get,
    "/only-get-endless": _only_get_endless,
    "/cookie": _cookie,
    "/slow": _slow,
}


@contextmanager
def other_site() -> Iterator[OtherSite]:
    """Run one until the block ends."""
    server = Server(("127.0.0.1", 0), Handler)
    server.site = site = OtherSite(f"http://127.0.0.1:{server.server_port}")
    Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    try:
        yield site
    finally:
        site.ended.set()
        server.shutdown()
        server.server_close()
