"""Extracts every string of the interface from the code, without system gettext."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import extract
from django.utils.translation.template import templatize

from cms.translation.interface.glossary import TONES

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "NotUnderstoodError": None,
    "RowProblem": None,  # a pure package names its message; whoever shows it translates
    "UnreadableTableError": None,  # the same
}
PACKAGES = ("cms", "workflows", "api")
#: what a template writes that speaks to readers in the tone of their panel: the string is there in each tone
TONE = re.compile(r"\bcontext tone\b")
TEMPLATE_SUFFIXES = (".html", ".txt")


class InterfaceString(NamedTuple):
    """A string in the code: its context, if any, the string itself (with its plural), and where it is."""

    context: str | None
    id: str | tuple[str, str]
    file: str
    line: int


def strings_in(root: Path) -> Iterator[InterfaceString]:
    """Yield the strings of all packages below `root`, in the order of files and lines."""
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*")):
            if path.suffix == ".py" or (path.suffix in TEMPLATE_SUFFIXES and "templates" in path.parts):
                yield from _strings_of(path, path.relative_to(root).as_posix())


def _strings_of(path: Path, name: str) -> Iterator[InterfaceString]:
    source = path.read_text(encoding="utf-8")
    if path.suffix in TEMPLATE_SUFFIXES:
        for form in _in_each_tone(source):
            # Django turns the tags of a template into calls of gettext; only those are Python
            lines = templatize(form, origin=name).splitlines()
            yield from _calls("\n".join(line.strip() for line in lines), name)
    else:
        yield from _calls(source, name)


def _in_each_tone(template: str) -> Iterator[str]:
    """Yield the template once for each tone, if it speaks to readers in the tone of their panel."""
    if not TONE.search(template):
        yield template
    else:
        yield from (TONE.sub(f'context "{tone}"', template) for tone in TONES)


def _calls(source: str, name: str) -> Iterator[InterfaceString]:
    messages = extract("python", BytesIO(source.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})
    for line, message, _comments, context in messages:
        if message and (isinstance(message, str) or all(message)):
            yield InterfaceString(
                context, message if isinstance(message, str) else (message[0], message[1]), name, line
            )
