"""What is written opens as it was meant: no text is a formula, and what is written is read back the same."""

import csv
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from cms.tables.columns import Columns
from cms.tables.formulas import guarded, unguarded
from cms.tables.table import cleaned, read_table
from cms.tables.writing import csv_file, workbook_file

COLUMNS = Columns({"name": ["naam"], "value": ["waarde"]}, required=["name"])
texts = st.text(st.one_of(st.characters(), st.sampled_from("=+-@'\t\r\n;,\"\x00\ufeff 0")), max_size=30)


def read(content: bytes) -> list[tuple[str, str]]:
    table = read_table(content, COLUMNS, max_bytes=1_000_000, max_rows=100)
    assert not any(row.problem for row in table.rows if "\ufffd" not in "".join(row.cells.values()))
    return [(row.cells["name"], row.cells["value"]) for row in table.rows]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("Zoë", "Zoë"),
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("\u200b=1+1", "'=1+1"),
        ("\x00=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1+1", "'+1+1"),
        ("-1+1", "'-1+1"),
        ("-2-3-4", "'-2-3-4"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\t=1+1", "'\t=1+1"),
        ("\tx", "'\tx"),
        ("\rx", "'\nx"),
        ("+31201234567", "'+31201234567"),
        ("+31-20-1234567", "'+31-20-1234567"),
        ("+31 20 123 45 67", "+31 20 123 45 67"),
        ("020 123 45 67", "020 123 45 67"),
        ("-5", "-5"),
        ("-0,5", "-0,5"),
        ("-", "'-"),
        ("- eerste punt", "'- eerste punt"),
        ("'t Getij", "'t Getij"),
        ("'=1", "''=1"),
        ("1012AB", "1012AB"),
        ("a;b", "a;b"),
        ('zeg "ja"', 'zeg "ja"'),
        ("een\r\ntwee", "een\ntwee"),
        (None, ""),
        (0, "0"),
        (-5, "-5"),
        (31.5, "31,5"),
        (0.1 + 0.2, "0,3"),
        (Decimal("52.3702"), "52,3702"),
        (date(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1, 9, 5, 59), "2026-03-01 09:05"),  # noqa: DTZ001 - a spreadsheet knows no time zones
    ],
)
def test_a_cell_of_a_csv_file(value: Any, cell: str) -> None:
    text = csv_file([["naam", "waarde"], ["A", value]]).decode("utf-8-sig")
    assert list(csv.reader(text.splitlines(keepends=True), delimiter=";")) == [
        ["naam", "waarde"],
        ["A", cell],
    ]


def test_a_dutch_excel_sees_the_letters_and_the_columns() -> None:
    file = csv_file([["naam", "waarde"], ["Zoë", 1.5]])
    assert file == b'\xef\xbb\xbf"naam";"waarde"\r\n"Zo\xc3\xab";"1,5"\r\n'


@pytest.mark.parametrize(
    ("value", "kind", "written"),
    [
        ("=1+1", "s", "=1+1"),
        ("#N/A", "s", "#N/A"),
        ("0612", "s", "0612"),
        ("12-15", "s", "12-15"),
        ("+31201234567", "s", "+31201234567"),
        ("a\x0bb\x01", "s", "a\nb"),
        (5, "n", 5),
        (31.5, "n", 31.5),
        (None, "n", None),
        (date(2026, 3, 1), "d", datetime(2026, 3, 1)),  # noqa: DTZ001 - as above
    ],
)
def test_a_cell_of_a_workbook(value: Any, kind: str, written: Any) -> None:
    sheet = load_workbook(BytesIO(workbook_file([["naam"], [value]]))).active
    cell = sheet["A2"]
    assert (cell.data_type, cell.value) == (kind, written)
    assert (cell.number_format == "@") == isinstance(value, str)


@given(texts)
def test_no_written_text_is_a_formula_and_all_of_it_comes_back(text: str) -> None:
    written = guarded(text)
    assert written[:1] not in {"=", "@", "\t", "\r", "\n"}
    assert not written.strip().startswith(("=", "@"))
    if written.startswith(("+", "-")):
        assert not set(written) - set("+-0123456789 ,.%")
        assert not set(written[1:]) & set("+-")
    assert unguarded(written) == text


@given(st.lists(st.tuples(texts, texts), max_size=4))
def test_what_is_written_is_read_back_the_same(rows: list[tuple[str, str]]) -> None:
    kept = [(cleaned(name), cleaned(value)) for name, value in rows]
    expected = [row for row in kept if any(row)]
    filled = [row for row in rows if any(map(cleaned, row))]
    for content in (csv_file([["naam", "waarde"], *filled]), workbook_file([["naam", "waarde"], *filled])):
        assert read(content) == expected
