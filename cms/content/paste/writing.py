"""Writes pieces as rich text."""

from collections.abc import Iterable
from html import escape
from typing import Final

from cms.content.paste.pieces import Line, PastedPiece, PieceKind, Run
from cms.content.paste.signs import mended, spaced

_LISTS: Final = (PieceKind.BULLET, PieceKind.NUMBER)


def written(pieces: Iterable[PastedPiece]) -> str:
    """Return the pieces as paragraphs, headings and lists of at most two levels."""
    parts: list[str] = []
    open_lists: list[str] = []
    for piece in pieces:
        content = "<br/>".join(filter(None, map(_line, piece.lines)))
        if not content:
            continue
        depth = min(piece.depth, len(open_lists)) if piece.kind in _LISTS else -1
        while len(open_lists) > depth + 1:
            parts.append(f"</li></{open_lists.pop()}>")
        if piece.kind not in _LISTS:
            parts.append(f"<{piece.kind}>{content}</{piece.kind}>")
            continue
        if len(open_lists) > depth and open_lists[-1] != piece.kind:
            parts.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) > depth:
            parts.append(f"</li><li>{content}")
        else:
            open_lists.append(piece.kind)
            parts.append(f"<{piece.kind}><li>{content}")
    parts += [f"</li></{tag}>" for tag in reversed(open_lists)]
    return "".join(parts)


def _line(line: Line) -> str:
    runs = _tidy(line)
    parts, place = [], 0
    while place < len(runs):
        url, end = runs[place].url, place
        while end < len(runs) and runs[end].url == url:
            end += 1
        inner = "".join(map(_run, runs[place:end]))
        parts.append(f'<a href="{escape(url)}">{inner}</a>' if url else inner)
        place = end
    return "".join(parts)


def _run(run: Run) -> str:
    words = run.text.strip(" ")
    if not words:
        return run.text
    before, after = run.text[: -len(run.text.lstrip(" "))], run.text[len(run.text.rstrip(" ")) :]
    text = escape(words, quote=False)
    text = f"<i>{text}</i>" if run.italic else text
    text = f"<b>{text}</b>" if run.bold else text
    return f"{before}{text}{after}"


def _tidy(line: Line) -> list[Run]:
    """Return the runs with the signs and spaces of a text; neighbours of one style are one run."""
    runs: list[Run] = []
    for style, texts in _by_style(line):
        text = spaced(mended("".join(texts)))
        if text.startswith(" ") and (not runs or runs[-1].text.endswith(" ")):
            text = text[1:]
        if text:
            runs.append(style._replace(text=text))
    if runs and runs[-1].text.endswith(" "):
        last = runs.pop()
        if text := last.text.rstrip():
            runs.append(last._replace(text=text))
    return runs


def _by_style(line: Line) -> Iterable[tuple[Run, list[str]]]:
    """Return the texts of each style; a space between two words is of the style before it."""
    groups: list[tuple[Run, list[str]]] = []
    for run in line:
        style = run._replace(text="")
        before = groups[-1][0] if groups else None
        if before == style or (before and not run.text.strip(" ") and not run.url and not before.url):
            groups[-1][1].append(run.text)
        else:
            groups.append((style, [run.text]))
    return groups
