"""Whether a member may speak an answer instead of writing it. Pure: a decision from four facts."""

from enum import StrEnum


class Speaking(StrEnum):
    """What a page offers."""

    NOT_HERE = "not_here"
    PARENT_FIRST = "parent_first"
    AGREE_FIRST = "agree_first"
    MAY = "may"


def speaking(*, offered: bool, needs_parent: bool, parent_agreed: bool, agreed: bool) -> Speaking:
    """Return it. `offered`: the panel allows it; `parent_agreed` and `agreed` are to speaking alone."""
    if not offered:
        return Speaking.NOT_HERE
    if needs_parent and not parent_agreed:
        return Speaking.PARENT_FIRST
    return Speaking.MAY if agreed else Speaking.AGREE_FIRST
