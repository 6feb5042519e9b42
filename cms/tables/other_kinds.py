"""Files that hold a list for people, but not for programs."""

import re
import zipfile
from io import BytesIO
from typing import Final

from cms.tables.errors import UnreadableTableError

ZIPPED: Final = b"PK\x03\x04"
_OLDER = b"\xd0\xcf\x11\xe0"  # Excel before 2007, and a workbook with a password
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_PAGE = re.compile(rb"\s*<(?:!doctype|html|head|body|table|meta|\?xml)", re.IGNORECASE)


def refuse_other_kinds(content: bytes) -> None:
    """Raise UnreadableTableError that says how to save what is neither text nor an Excel workbook."""
    start = content[:1_000].removeprefix(b"\xef\xbb\xbf")
    if start.startswith(b"%PDF-"):
        raise UnreadableTableError(
            "This is a PDF, and no list can be read from it. Ask for the list as an Excel workbook (.xlsx)."
        )
    if start.startswith(_OLDER) and _PASSWORD in content:
        raise UnreadableTableError("This file has a password. Save it without one, and choose it again.")
    if start.startswith(_OLDER):
        raise UnreadableTableError(
            "This is an older Excel file (.xls). Open it, and save it as an Excel workbook (.xlsx)."
        )
    if _PAGE.match(start):
        raise UnreadableTableError(
            "This is a web page, whatever its name says. Open it in Excel or LibreOffice, and save it as an "
            "Excel workbook (.xlsx)."
        )
    if start.startswith(ZIPPED):
        _refuse_other_archives(content)


def _refuse_other_archives(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return  # whoever reads it says so
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        raise UnreadableTableError(
            "This is a file of Numbers. Choose “Export to” and “Excel” in Numbers, and then that file."
        )
    if "content.xml" in names or b"opendocument" in content[:200]:
        raise UnreadableTableError(
            "This is a file of LibreOffice (.ods). Choose “Save as” there, with the type Excel (.xlsx)."
        )
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise UnreadableTableError(
            "This is no spreadsheet. Copy the table to Excel or LibreOffice, and save that as an Excel "
            "workbook (.xlsx)."
        )
