"""What has to be done to a mirror. Pure."""

from collections.abc import Mapping
from typing import NamedTuple


class MirrorWork(NamedTuple):
    """Paths, in the order in which they are handled: what is withdrawn goes first."""

    remove: list[str]
    write: list[str]


def differences(wanted: Mapping[str, str], held: Mapping[str, str]) -> MirrorWork:
    """Compare the ETags of all paths. A path of which it is unknown what is there is written again."""
    return MirrorWork(
        remove=sorted(held.keys() - wanted.keys()),
        write=sorted(path for path, etag in wanted.items() if held.get(path) != etag),
    )
