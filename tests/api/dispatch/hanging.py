"""Receivers that take a connection, and never answer."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread


class Hanging:
    """A server with as many addresses as one asks for. `held` are the connections that wait."""

    def __init__(self, server: socket.socket) -> None:
        self.server, self.held = server, list[socket.socket]()
        self.port = server.getsockname()[1]

    def url(self, number: int) -> str:
        """Return one of its addresses."""
        return f"http://127.0.0.1:{self.port}/hook/{number}"

    def hold(self) -> None:
        """Take connections until it is closed."""
        while True:
            try:
                self.held.append(self.server.accept()[0])
            except OSError:
                return


@contextmanager
def hanging() -> Iterator[Hanging]:
    """Run one until the block ends."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as server:
        found = Hanging(server)
        thread = Thread(target=found.hold)
        thread.start()
        try:
            yield found
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join()
            for connection in found.held:
                connection.close()
