"""Whatever the bytes, there is a table or a kind refusal, within a second."""

import time
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cms.tables.columns import Columns
from cms.tables.errors import UnreadableTableError
from cms.tables.rows import Table
from cms.tables.table import read_table
from tests.cms.tables.workbooks import bare_workbook, text_cells, workbook

COLUMNS = Columns({"name": ["voornaam"], "email": ["e-mail"]}, required=["name"])
BOOKS = [
    workbook([["Voornaam", "E-mail"], ["A", 1012.0]]),
    bare_workbook(text_cells(1, "Voornaam") + text_cells(2, "A")),
]
texts = st.text(alphabet=st.sampled_from('voornaam;,\t"\r\n sep=é\ufeff\x00'), max_size=200)
encoded = st.builds(
    lambda head, text, encoding: f"{head}{text}".encode(encoding),
    st.sampled_from(["", "voornaam;e-mail\n", "sep=,\nvoornaam,x\n"]),
    texts,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]),
)


def with_bytes(content: bytes, changes: list[tuple[int, int]]) -> bytes:
    changed = bytearray(content)
    for place, byte in changes:
        changed[place % len(changed)] = byte
    return bytes(changed)


damaged = st.builds(
    with_bytes,
    st.sampled_from(BOOKS),
    st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), max_size=8),
)
prefixed = st.builds(
    bytes.__add__, st.sampled_from([b"PK\x03\x04", b"\xff\xfe", b"\xd0\xcf\x11\xe0"]), st.binary()
)


def outcome(content: bytes) -> Table | None:
    started = time.process_time()
    try:
        return read_table(content, COLUMNS, max_bytes=20_000, max_rows=100)
    except UnreadableTableError:
        return None
    finally:
        assert time.process_time() - started < 1


@given(st.one_of(st.binary(max_size=500), encoded, prefixed, damaged))
def test_any_bytes_are_a_table_or_are_refused(content: bytes) -> None:
    table = outcome(content)
    if table:
        assert len(table.rows) <= 100
        lines = [row.line for row in table.rows]
        assert lines == sorted(set(lines))
        for row in table.rows:
            assert "name" in row.cells or row.problem
            assert all(cell == cell.strip() for cell in row.cells.values())


cells = st.text(st.characters(exclude_categories=["C", "Z", "M"]), min_size=1, max_size=20)


@given(
    st.lists(st.tuples(cells, cells), max_size=5), st.sampled_from(";,\t|"), st.sampled_from(["\r\n", "\n"])
)
def test_what_was_written_is_what_is_read(rows: list[tuple[str, str]], separator: str, end: str) -> None:
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in rows]
    content = end.join(separator.join(row) for row in [["voornaam", "e-mail"], *quoted])
    table = outcome(content.encode())
    assert table is not None
    composed = [tuple(unicodedata.normalize("NFC", cell) for cell in row) for row in rows]
    assert [tuple(row.cells.values()) for row in table.rows] == composed
