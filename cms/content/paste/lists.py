"""Which of the pieces that look like items are a list."""

from collections.abc import Iterable, Iterator
from typing import Final

from cms.content.paste.pieces import PastedPiece, PieceKind, Run

DEEPEST: Final = 1
_WEAK: Final = "-–—*+"
_LISTS: Final = (PieceKind.BULLET, PieceKind.NUMBER)


def listed(pieces: Iterable[PastedPiece]) -> Iterator[PastedPiece]:
    """Yield the pieces; what is no list after all has its marker back in its text.

    Numbers are a list when they begin at 1 and go on; hyphens when there are two of them. A list of ours
    cannot begin at 4.
    """
    group: list[PastedPiece] = []
    for piece in pieces:
        if group and not _goes_on(group, piece):
            yield from _decided(group)
            group = []
        if piece.kind in _LISTS:
            piece.depth = min(piece.depth, DEEPEST)
            group.append(piece)
        else:
            yield piece
    yield from _decided(group)


def _goes_on(group: list[PastedPiece], piece: PastedPiece) -> bool:
    if piece.kind not in _LISTS:
        return False
    if piece.depth:
        return True
    first = next((one for one in group if one.depth == 0), piece)
    return piece.kind == first.kind and not (piece.kind is PieceKind.NUMBER and _number(piece.marker) == 1)


def _decided(group: list[PastedPiece]) -> Iterator[PastedPiece]:
    outer = [piece for piece in group if piece.depth == 0]
    if all(piece.kind is PieceKind.NUMBER for piece in outer):
        numbers = [_number(piece.marker) for piece in outer]
        is_list = all(number in {None, place} for place, number in enumerate(numbers, start=1))
        is_list = is_list and (len(group) > 1 or not outer or outer[0].marker.startswith("#"))
    else:
        is_list = len(group) > 1 or group[0].marker not in tuple(_WEAK)
    for piece in group:
        yield piece if is_list else _as_text(piece)


def _number(marker: str) -> int | None:
    digits = "".join(sign for sign in marker if sign.isdecimal())
    return int(digits) if digits else None


def _as_text(piece: PastedPiece) -> PastedPiece:
    first, *rest = piece.lines
    marker = piece.marker.removeprefix("#") or "•"
    return PastedPiece([[Run(f"{marker} "), *first], *rest])
