"""A file of records: one JSON object per line, in UTF-8."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from cms.content.importing.errors import RecordRejected


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, numbered from 1. Raises OSError."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            content = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
            if content.strip():
                yield number, content


def parse_line(line: bytes) -> dict[str, Any]:
    """Return the object on this line. Raises RecordRejected."""
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise RecordRejected(_("The line is not UTF-8 (byte %d).") % (error.start + 1)) from error
    except RecursionError as error:
        raise RecordRejected(_("The line is nested too deeply.")) from error
    except ValueError as error:  # bad JSON, and numbers too long for Python to read
        raise RecordRejected(_("The line is not valid JSON: %s.") % error) from error
    if not isinstance(value, dict):
        raise RecordRejected(_("The line holds no JSON object."))
    return value
