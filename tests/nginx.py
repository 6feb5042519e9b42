"""nginx with the example configuration of the mirror, where nginx is installed."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

EXAMPLE: Final = Path(__file__).parents[1] / "api" / "copies" / "mirror" / "nginx.conf"
NGINX: Final = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
MAIN: Final = """
daemon off; worker_processes 1; pid {own}/nginx.pid; error_log {own}/error.log; {user}
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c;
    uwsgi_temp_path {own}/d; scgi_temp_path {own}/e;
    {server}
}}
"""


#: the same answers, headers and codings from files at their own path: no address is led anywhere
PLAIN: Final = "server {{ listen 80; root {folder}; default_type application/json; {settings} }}"
SETTINGS: Final = ("add_header", "gzip_", "sendfile", "tcp_", "open_file_cache")


def mirror_server(folder: Path) -> str:
    """Return the example configuration for a folder."""
    return EXAMPLE.read_text(encoding="utf-8").replace("/srv/steunpunt", str(folder))


def plain_server(folder: Path) -> str:
    """Return a configuration that gives the files of a folder and knows of nothing."""
    lines = (line.removeprefix("    ") for line in EXAMPLE.read_text(encoding="utf-8").splitlines())
    settings = "\n".join(line for line in lines if line.startswith(SETTINGS))  # of the server itself
    return PLAIN.format(folder=folder, settings=settings)


@contextmanager
def nginx(server: str, own: Path) -> Iterator[int]:
    """Run nginx with a server of port 80 on another port; yield that. Its files are in the folder `own`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = re.sub(r"listen [\d.:]*80;", f"listen 127.0.0.1:{port};", server)
    user = "user root;" if Path("/proc/self").owner() == "root" else ""
    config = own / "nginx.conf"
    config.write_text(MAIN.format(own=own, user=user, server=server), encoding="utf-8")
    running = subprocess.Popen([str(NGINX), "-c", str(config), "-e", str(own / "error.log")])
    try:
        _wait(port, running)
        yield port
    finally:
        running.terminate()
        running.wait(timeout=10)


def _wait(port: int, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 10
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if running.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
