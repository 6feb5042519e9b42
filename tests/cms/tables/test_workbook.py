"""An Excel workbook is read as the spreadsheet shows it, or is refused with what to do."""

import time
import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from cms.tables.columns import Columns
from cms.tables.errors import UnreadableTableError
from cms.tables.problems import RowProblem
from cms.tables.rows import Row, Table
from cms.tables.table import read_table
from tests.cms.tables.workbooks import bare_workbook, saved, text_cells, workbook

COLUMNS = Columns({"name": ["voornaam"], "value": ["waarde"]}, required=["name"])

SURPLUS = RowProblem("This row has more words than there are columns.")


def read(content: bytes, *, max_bytes: int = 100_000, max_rows: int = 50) -> Table:
    return read_table(content, COLUMNS, max_bytes=max_bytes, max_rows=max_rows)


def moment(*parts: int) -> datetime:
    return datetime(*parts)  # noqa: DTZ001 - a spreadsheet knows no time zones


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        ("Zoë", None, "Zoë"),
        (1012, None, "1012"),
        (1012.0, None, "1012"),
        (52.37, None, "52.37"),
        (0.1 + 0.2, None, "0.3"),
        (True, None, "true"),
        (False, None, "false"),
        (None, None, ""),
        ("  A\u00a0B ", None, "A B"),
        (date(2026, 3, 1), None, "2026-03-01"),
        (moment(2026, 3, 1, 9, 30), None, "2026-03-01 09:30:00"),
        # what somebody typed as 12-15, in Dutch and in American Excel
        (moment(2015, 12, 1), "mmm-yy", "12-15"),
        (moment(2015, 12, 1), '[$-413]mmm\\-yy;@"d"', "12-15"),
        (moment(2026, 12, 15), "d-mmm", "15-12"),
        (moment(2026, 12, 15), "dd-mm-yyyy", "2026-12-15"),
        (moment(2015, 12, 1), "mmmm yyyy", "12-15"),
        (42339, "General", "42339"),
        (511, "0000", "0511"),
        (201234567, "0000000000", "0201234567"),
        (201234567.0, "0.00E+00", "201234567"),
        (0.5, "0%", "50%"),
        (-5, None, "-5"),
        ("0511", None, "0511"),
    ],
)
def test_a_cell_is_read_as_it_is_shown(value: Any, number_format: str | None, shown: str) -> None:
    book = Workbook()
    book.active.append(["Voornaam", "Waarde"])
    book.active.append(["A", value])
    if number_format:
        book.active["B2"].number_format = number_format
    assert read(saved(book)).rows == [Row(2, {"name": "A", "value": shown})]


def test_empty_rows_are_passed_and_lines_are_those_of_the_sheet() -> None:
    table = read(workbook([[], ["Voornaam", None, "Anders"], [" ", ""], ["A"], [], ["B", "x", "y", "z"]]))
    assert table.rows == [Row(4, {"name": "A"}), Row(6, {"name": "B"}, SURPLUS)]
    assert table.ignored == ["Anders"]


def test_the_first_sheet_that_is_shown_is_read() -> None:
    book = Workbook()
    book.active.append(["Geheim"])
    book.active.sheet_state = "hidden"
    book.create_sheet("Leden").append(["Voornaam"])
    book["Leden"].append(["A"])
    book.create_sheet("Meer").append(["Iets anders"])
    assert [row.cells for row in read(saved(book)).rows] == [{"name": "A"}]


@pytest.mark.parametrize("first", [[], ["Lees mij eerst"], ["Waarde", "x"]])
def test_a_list_on_a_later_sheet_is_found(first: list[str]) -> None:
    book = Workbook()
    book.active.append(first)
    book.create_sheet("Leden").append(["Voornaam"])
    book["Leden"].append(["A"])
    book.create_sheet("Oud").append(["Voornaam", "Waarde"])
    assert [row.cells for row in read(saved(book)).rows] == [{"name": "A"}]


def test_without_a_list_on_any_sheet_the_first_with_words_is_told_of() -> None:
    book = Workbook()
    book.create_sheet("Uitleg").append(["Lees mij eerst"])
    with pytest.raises(UnreadableTableError, match="Missing: voornaam"):
        read(saved(book))


def test_a_workbook_of_another_program() -> None:
    rows = text_cells(1, "Voornaam", "Waarde") + text_cells(3, "Zoë &amp; co", "=1+1")
    assert read(bare_workbook(rows)).rows == [Row(3, {"name": "Zoë & co", "value": "=1+1"})]


def test_a_formula_counts_as_what_it_came_to() -> None:
    cell = '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'
    assert read(bare_workbook(text_cells(1, "Voornaam") + cell)).rows == [Row(2, {"name": "2"})]


def archive(**parts: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in parts.items():
            opened.writestr(name, text)
    return content.getvalue()


OLDER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SHEET_OF_LIBREOFFICE = "application/vnd.oasis.opendocument.spreadsheet"
GOOD = workbook([["Voornaam"], ["A"]])
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
REFUSED = {
    "the beginning alone": (GOOD[:400], "cannot be read"),
    "another archive": (archive(notes="x"), "cannot be read"),
    "an older one": (OLDER, r"older Excel file \(.xls\)"),
    "one with a password": (OLDER + "EncryptedPackage".encode("utf-16-le"), "has a password"),
    "LibreOffice": (
        archive(mimetype=SHEET_OF_LIBREOFFICE, **{"content.xml": "<x/>"}),
        r"LibreOffice \(.ods\)",
    ),
    "Numbers": (archive(**{"Index/Document.iwa": "x"}), "a file of Numbers"),
    "Word": (archive(**{"word/document.xml": "<x/>"}), "no spreadsheet"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF"),
    "a page that is called .xls": (b"\xef\xbb\xbf\n<html><table><tr><td>Voornaam", "a web page"),
    "entities": (bare_workbook(text_cells(1, "Voornaam", "&b;"), declared=ENTITIES), "cannot be read"),
    "broken XML": (bare_workbook("<row"), "cannot be read"),
    "an empty sheet": (workbook([]), "There is no row"),
    "no headings": (workbook([["A", "B"]]), "Missing: voornaam."),
    "too many rows": (workbook([["Voornaam"], *[["A"]] * 51]), "too large"),
    "a bomb": (archive(bomb="0" * 5_000_000), "too large"),
    "too many parts": (archive(**{f"part{number}": "" for number in range(1_001)}), "too large"),
}


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_list_is_refused_with_what_to_do(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableTableError, match=message):
        read(content, max_bytes=200_000)


def test_a_cell_at_the_end_of_the_sheet_costs_no_more_than_the_sheet() -> None:
    rows = text_cells(1, "Voornaam") + '<row r="99999999999"><c r="XFD99999999999"><v>1</v></c></row>'
    started = time.process_time()
    assert read(bare_workbook(rows)).rows == []
    assert time.process_time() - started < 10
