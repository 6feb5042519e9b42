"""A client that costs little, so that what is measured is the server."""

import socket
import time
from statistics import median

HOST = "127.0.0.1"
CHUNK = 1 << 20


class Client:
    """One connection that is kept open, one request at a time."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection((HOST, port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def get(self, path: str, headers: str = "") -> tuple[int, bytes]:
        """Return the status and the body."""
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n{headers}\r\n".encode())
        received = self.socket.recv(CHUNK)
        while b"\r\n\r\n" not in received:
            received += self.socket.recv(CHUNK)
        head, _blank, body = received.partition(b"\r\n\r\n")
        status = int(head[9:12])
        if status == 304:
            return status, b""
        length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
        if not length:
            return status, self._chunks(body)
        return status, self._rest(body, int(length))

    def _rest(self, body: bytes, length: int) -> bytes:
        parts, missing = [body], length - len(body)
        while missing > 0:
            parts.append(self.socket.recv(CHUNK))
            missing -= len(parts[-1])
        return b"".join(parts)

    def _chunks(self, body: bytes) -> bytes:
        """Return a body in pieces, as Wagtail's API comes; the sizes between the pieces stay in."""
        while not body.endswith(b"0\r\n\r\n"):
            body += self.socket.recv(CHUNK)
        return body

    def rate(self, path: str, *, most: int, seconds: float, headers: str = "") -> float:
        """Return how many answers a second came, over so many requests or so long, whichever is less."""
        start = time.perf_counter()
        for count in range(1, most + 1):
            status, _body = self.get(path, headers)
            if status not in (200, 304):
                raise RuntimeError(f"{path} answered {status}")
            spent = time.perf_counter() - start
            if spent > seconds:
                break
        return count / spent


def rates(asked: dict[str, tuple[Client, str]], *, rounds: int, most: int, seconds: float) -> dict[str, list[float]]:
    """Ask each (client and path) in turns; return the rates of each, round by round."""
    for client, path in asked.values():
        client.rate(path, most=most, seconds=seconds)
    found: dict[str, list[float]] = {name: [] for name in asked}
    for _round in range(rounds):
        for name, (client, path) in asked.items():
            found[name].append(client.rate(path, most=most, seconds=seconds))
    return found


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Return how many times as fast: the median over the rounds, each compared with its own neighbour."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))
