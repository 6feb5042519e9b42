"""For whom a panel reads. Pure: the kind of panel and the audience of the text in, a reader out."""

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from workflows.enums import PanelKind


class ForWhom(StrEnum):
    """For whom a text is written; as the audiences of an article."""

    PARENTS = "parents"
    YOUTH = "youth"
    CHILDREN = "children"
    PROFESSIONALS = "professionals"


#: whom a panel reads for as itself; experts read for others, whoever these are
ITSELF: Final = {
    PanelKind.PARENTS: ForWhom.PARENTS,
    PanelKind.YOUTH: ForWhom.YOUTH,
    PanelKind.SPEAKERS: ForWhom.PARENTS,
}


def written_for(audience: Collection[str]) -> list[ForWhom]:
    """Return for whom a text with this audience is written, in a fixed order; what is unknown is left out."""
    return [reader for reader in ForWhom if reader.value in audience]


def reads_for(kind: PanelKind, audience: Collection[str]) -> ForWhom | None:
    """Return the reader whom a panel has to think of while it reads a text with this audience.

    None when its members are the readers themselves, or when nobody said for whom the text is. A text for
    several readers is judged for the first of them.
    """
    readers = written_for(audience)
    if not readers or ITSELF.get(kind) in readers:
        return None
    return readers[0]
