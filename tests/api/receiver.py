"""A site's receiver of webhooks: a real server on this machine."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Receiver:
    """What it answers, and what came in.

    `answers` are used up one by one; after them all is well, or as the site's software (`take`) says. With
    `is_endless` an answer has a page that goes on until nobody listens; `sent` counts its bytes.
    """

    url: str = ""
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    received: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    take: Callable[[dict[str, str], bytes], int] = lambda _headers, _body: 204
    is_endless: bool = False
    sent: int = 0


@contextmanager
def receiver(host: str = "127.0.0.1") -> Iterator[Receiver]:
    """Run one until the block ends."""
    site = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            given = {name.lower(): value for name, value in self.headers.items()}
            site.received.append((given, body))
            status, headers = site.answers.pop(0) if site.answers else (site.take(given, body), {})
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if not site.is_endless:
                self.send_header("Content-Length", "0")
            self.end_headers()
            with suppress(OSError):  # until nobody listens
                while site.is_endless:
                    site.sent += self.wfile.write(b" " * 65_536)

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((host, 0), Handler)
    site.url = f"http://{host}:{server.server_port}/hook"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
