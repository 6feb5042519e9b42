"""A client that costs little, so that what is measured is the server."""

import socket
import time
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

HOST = "127.0.0.1"
LARGEST_ANSWER = 1 << 20
OK, NOT_MODIFIED = 200, 304
CONNECTIONS = 4


class Client:
    """Connections that are kept open, with a request under way on each: the server never waits."""

    def __init__(self, port: int, process: int) -> None:
        self.port, self.process = port, process
        self.sockets: list[socket.socket] = []
        self.buffer = bytearray(LARGEST_ANSWER)
        self.view = memoryview(self.buffer)
        self._connect()

    def _connect(self) -> None:
        """Open them anew: a server closes a connection on which nothing was asked for a while."""
        for one in self.sockets:
            one.close()
        self.sockets = [socket.create_connection((HOST, self.port), timeout=30) for _ in range(CONNECTIONS)]
        for one in self.sockets:
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def megabytes(self) -> float:
        """Return the memory of the server's workers."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text().split()
        status = [Path(f"/proc/{child}/status").read_text() for child in children]
        return sum(int(text.partition("VmRSS:")[2].split()[0]) for text in status) / 1000

    def get(self, path: str) -> tuple[int, bytes]:
        """Return the status and the body. The pieces of a chunked body keep their sizes between them."""
        self._connect()
        self.sockets[0].sendall(_request(path))
        status, start, end = self._receive(self.sockets[0])
        return status, bytes(self.view[start:end])

    def etag(self, path: str) -> str:
        """Return the ETag of an answer, with its quotes."""
        self._connect()
        self.sockets[0].sendall(_request(path))
        _status, start, _end = self._receive(self.sockets[0])
        head = bytes(self.view[:start]).lower()
        return head.partition(b"\r\netag:")[2].partition(b"\r\n")[0].strip().decode()

    def rate(self, path: str, *, most: int, seconds: float, etag: str = "") -> float:
        """Return how many answers a second came, over so many requests or so long, whichever is less.

        With an `etag` they must all say that nothing changed.
        """
        self._connect()
        request, begin = _request(path, etag), time.perf_counter()
        for one in self.sockets:
            one.sendall(request)
        answered, stop = 0, False
        while not stop:
            stop = answered + 2 * CONNECTIONS > most or time.perf_counter() - begin > seconds
            for one in self.sockets:
                status, _start, _end = self._receive(one)
                if status != (NOT_MODIFIED if etag else OK):
                    raise RuntimeError(f"{path} answered {status}")
                answered += 1
                if not stop:
                    one.sendall(request)
        return answered / (time.perf_counter() - begin)

    def _receive(self, one: socket.socket) -> tuple[int, int, int]:
        """Read one answer into the buffer; return its status and where its body starts and ends."""
        end = self._more(one, 0)
        while (blank := self.buffer.find(b"\r\n\r\n", 0, end)) < 0:
            end += self._more(one, end)
        head, start = bytes(self.view[:blank]).lower(), blank + 4
        length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
        if int(head[9:12]) == NOT_MODIFIED:
            return NOT_MODIFIED, start, end
        while end < start + int(length) if length else self.buffer[end - 5 : end] != b"0\r\n\r\n":
            end += self._more(one, end)
        return int(head[9:12]), start, end

    def _more(self, one: socket.socket, end: int) -> int:
        if not (size := one.recv_into(self.view[end:])):
            raise ConnectionError("The server closed the connection in the middle of an answer.")
        return size


def _request(path: str, etag: str = "") -> bytes:
    known = f"If-None-Match: {etag}\r\n" if etag else ""
    return f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n{known}\r\n".encode()


class Reader:
    """One reader with Python's own client, one request at a time: as a regional site asks."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection(HOST, port, timeout=30)

    def rate(self, path: str, *, most: int, seconds: float) -> float:
        """Return how many answers a second came, over so many requests or so long, whichever is less."""
        begin, answered = time.perf_counter(), 0
        while answered < most and time.perf_counter() - begin < seconds:
            self.connection.request("GET", path)
            answer = self.connection.getresponse()
            answer.read()
            if answer.status != OK:
                raise RuntimeError(f"{path} answered {answer.status}")
            answered += 1
        return answered / (time.perf_counter() - begin)


def rates(
    asked: Mapping[str, tuple[Client | Reader, str]], *, rounds: int, most: int, seconds: float
) -> dict[str, list[float]]:
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
