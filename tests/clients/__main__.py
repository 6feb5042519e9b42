"""`make clients`: generates clients from the description of the API, and compiles them strictly.

It needs the network, and for each generator the programs that it is made with: what is missing is named, and
is no failure.
"""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import django

from tests.clients.generators import GENERATORS, NPM, Generator

UVX = Path(".uv/bin/uvx").resolve()
SECONDS = 300


def main() -> int:
    """Print a line for each generator; return 1 when a client was not made, or does not compile."""
    django.setup()
    from api.v1.docs.description import description_bytes  # noqa: PLC0415 - once Django is there

    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "openapi.json").write_bytes(description_bytes()[0])
        install = f"npm install --no-fund --no-audit --fetch-retries=1 {' '.join(NPM)}"
        has_packages = bool(shutil.which("npm")) and _run(install, place) is None
        failed = [one for one in GENERATORS if not _compiles(one, place, has_packages=has_packages)]
    return 1 if failed else 0


def _compiles(generator: Generator, place: Path, *, has_packages: bool) -> bool:
    missing = [program for program in generator.needs if not shutil.which(program)]
    if "npm" in generator.needs and not has_packages and not missing:
        missing = ["package of npm (no network?)"]
    if not missing and any(_run(command.format(uvx=UVX), place) is not None for command in generator.fetched):
        missing = ["package of Python (no network?)"]
    if missing:
        _say(f"not checked  {generator.name}: there is no {', '.join(missing)}")
        return True
    for command in generator.commands:
        if (wrong := _run(command.format(uvx=UVX), place)) is not None:
            _say(f"FAILED       {generator.name}\n{wrong}")
            return False
    _say(f"compiles     {generator.name}")
    return True


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _run(command: str, place: Path) -> str | None:
    """Return None when a command succeeds, else what it said."""
    done = subprocess.run(
        shlex.split(command), cwd=place, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    return None if done.returncode == 0 else f"{done.stdout}\n{done.stderr}".strip()[-3000:]


if __name__ == "__main__":
    sys.exit(main())
