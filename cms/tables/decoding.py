"""The bytes of a text file become text."""

import codecs
import re

from cms.tables.errors import UnreadableTableError

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
#: there is no such byte in Windows-1252, or no word is like this: a bullet, an opening quotation mark or a
#: capital right after a lower case letter
_NOT_WINDOWS = re.compile(
    rb"[\x81\x8d\x8f\x90\x9d]|"
    rb"[a-z](?:[\x87\x88\x8a\x8c\x8e\x95\x9f]|\x91(?!s\b))|[A-Z][\x87\x88\x8a\x8c\x8e\x95\x9f](?=[a-z])"
)
#: what is left of a list of a Mac without the letters of Western Europe
_NOT_MAC = re.compile(
    "[^\x00-\x7fÀ-ÖØ-öø-ÿŒœŸ‘’“”–—]|(?<=[a-zß-öø-ÿœ])[À-ÖØ-ÞŒŸ]|(?<=[A-Z])[À-ÖØ-ÞŒŸ](?=[a-z])"
)


def decoded(content: bytes) -> str:
    """Return the text of UTF-8, UTF-16, Windows-1252, or the Mac's own letters where that is certain.

    Raises UnreadableTableError for other encodings and for binary files. A NUL in a later line than the first
    is left to whoever reads that row.
    """
    if _is_utf_32(content):
        raise UnreadableTableError("This file is in UTF-32. Save the list as “CSV UTF-8” first.")
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError as error:
        raise _unreadable() from error
    if "\0" in text and "\0" in _first_line(text):
        raise UnreadableTableError("This is not a text file. Save it as “CSV UTF-8” first.")
    return text


def _is_utf_32(content: bytes) -> bool:
    """Whether a file begins with the mark of UTF-32, or with a letter of four bytes."""
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return True
    return content[:3] == bytes(3) != content[1:4] or content[1:4] == bytes(3) != content[:3]


def _first_line(text: str) -> str:
    return next(iter(text.lstrip().splitlines()), "")


def _encoding(content: bytes) -> str:
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return encoding
    if content[:2].count(0) == 1:  # a list begins with a letter of its first heading: one byte of it is 0
        return "utf-16-be" if content[0] == 0 else "utf-16-le"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _older(content)
    return "utf-8"


def _older(content: bytes) -> str:
    """Return what spreadsheets wrote before UTF-8. Raises UnreadableTableError for what is neither."""
    if not _NOT_WINDOWS.search(content):
        return "cp1252"
    if _NOT_MAC.search(content.decode("mac_roman")):
        raise _unreadable()
    return "mac_roman"


def _unreadable() -> UnreadableTableError:
    return UnreadableTableError(
        "The letters in this file cannot be read. Save the list as “CSV UTF-8” first."
    )
