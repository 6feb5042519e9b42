"""The bytes of a text file become text."""

import codecs

from cms.tables.errors import UnreadableTableError

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
UNMARKED = ("utf-8", "cp1252")  # the second is what older spreadsheets write in Western Europe


def decoded(content: bytes) -> str:
    """Return the text. Raises UnreadableTableError for other encodings and for binary files."""
    marked = next((encoding for mark, encoding in MARKS.items() if content.startswith(mark)), None)
    for encoding in [marked] if marked else UNMARKED:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise UnreadableTableError("This is not a text file. Save it as “CSV UTF-8” first.")
        return text
    raise UnreadableTableError("The letters in this file cannot be read. Save the list as “CSV UTF-8” first.")
