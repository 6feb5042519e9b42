"""Which marks belong together. Pure."""

from typing import Final

from workflows.enums import Reason, RemarkKind

#: why a fact is marked; all other reasons are those of a minus
OF_A_FACT: Final = (Reason.NOT_RIGHT, Reason.OUTDATED)
#: what an editor has to answer: a plus is enough by itself
TO_ANSWER: Final = (RemarkKind.MINUS, RemarkKind.UNKNOWN_WORD, RemarkKind.FACT)
#: what holds a text when two readers or more say it of the same words
HOLDS_WHEN_SHARED: Final = (RemarkKind.MINUS, RemarkKind.FACT)


def reasons_of(kind: RemarkKind) -> tuple[Reason, ...]:
    """Return the reasons that a mark of this kind may have."""
    if kind is RemarkKind.FACT:
        return OF_A_FACT
    return tuple(reason for reason in Reason if reason not in OF_A_FACT) if kind is RemarkKind.MINUS else ()
