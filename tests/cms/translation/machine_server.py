"""A translation service on this machine: LibreTranslate's protocol over real HTTP, with all its bad days."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Answer = Callable[[list[str]], Any]


def translated(strings: list[str]) -> Any:
    """What a good service answers: the tags are kept."""
    return {"translatedText": [text.replace("De school", "The school") + " (en)" for text in strings]}


@contextmanager
def service(answer: Answer = translated, status: int = 200) -> Iterator[tuple[str, list[list[str]]]]:
    """Give the address of a service, and a list of what it was asked."""
    asked: list[list[str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            strings = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["q"]
            asked.append(strings)
            said = answer(strings)
            body = said if isinstance(said, bytes) else json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
