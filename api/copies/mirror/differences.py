"""What has to be done to a mirror. Pure."""

from collections.abc import Mapping
from typing import NamedTuple

from api.copies.mirror.paths import FILES


class MirrorWork(NamedTuple):
    """Paths, in the order in which they are handled: what is withdrawn goes first."""

    remove: list[str]
    write: list[str]


def differences(wanted: Mapping[str, str], held: Mapping[str, str]) -> MirrorWork:
    """Compare the ETags of all paths. A path of which it is unknown what is there is written again.

    A picture is there before the text that shows it, and goes after it.
    """
    return MirrorWork(
        remove=sorted(held.keys() - wanted.keys()),
        write=sorted((path for path, etag in wanted.items() if held.get(path) != etag), key=_files_first),
    )


def _files_first(path: str) -> tuple[bool, str]:
    return not path.startswith(f"{FILES}/"), path
