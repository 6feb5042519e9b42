"""For whom a panel reads. Pure: the kind of panel and the audience of the text in, a reader out."""

from collections.abc import Collection
from typing import Final

from workflows.enums import PanelKind, Reader

#: whom a panel reads for as itself; experts read for others, whoever these are
ITSELF: Final = {
    PanelKind.PARENTS: Reader.PARENTS,
    PanelKind.YOUTH: Reader.YOUTH,
    PanelKind.SPEAKERS: Reader.PARENTS,
}


def written_for(audience: Collection[str]) -> list[Reader]:
    """Return for whom a text with this audience is written, in a fixed order; what is unknown is left out."""
    return [reader for reader in Reader if reader.value in audience]


def reads_for(kind: PanelKind, audience: Collection[str]) -> Reader | None:
    """Return the reader whom a panel has to think of while it reads a text with this audience.

    None when its members are the readers themselves, or when nobody said for whom the text is. A text for
    several readers is judged for the first of them.
    """
    readers = written_for(audience)
    if not readers or ITSELF.get(kind) in readers:
        return None
    return readers[0]
