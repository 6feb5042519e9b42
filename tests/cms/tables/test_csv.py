"""A CSV file is read whatever program wrote it, or is refused with what to do."""

import pytest

from cms.tables.columns import Columns
from cms.tables.errors import UnreadableTableError
from cms.tables.problems import RowProblem
from cms.tables.rows import Row, Table
from cms.tables.table import read_table

COLUMNS = Columns(
    {"name": ["voornaam", "first name"], "email": ["e-mail"], "area": ["gemeente_2024"]},
    required=["name", "email"],
)
ZOE = {"name": "Zoë", "email": "zoe@example.org"}

SURPLUS = RowProblem("This row has more words than there are columns.")


def read(content: str | bytes, *, max_bytes: int = 10_000, max_rows: int = 5) -> Table:
    encoded = content if isinstance(content, bytes) else content.encode()
    return read_table(encoded, COLUMNS, max_bytes=max_bytes, max_rows=max_rows)


LIST = "Voornaam;E-mail\r\nZoë;zoe@example.org\r\n"
FORMS = {
    "semicolons": LIST.encode(),
    "commas": LIST.replace(";", ",").encode(),
    "tabs": LIST.replace(";", "\t").encode(),
    "bars": LIST.replace(";", "|").encode(),
    "a mark": LIST.encode("utf-8-sig"),
    "utf-16 of Windows": "\ufeff".encode("utf-16-le") + LIST.encode("utf-16-le"),
    "utf-16 of others": "\ufeff".encode("utf-16-be") + LIST.encode("utf-16-be"),
    "windows-1252": LIST.encode("cp1252"),
    "line ends of Unix": LIST.replace("\r\n", "\n").encode(),
    "line ends of an old Mac": LIST.replace("\r\n", "\r").encode(),
    "no last line end": LIST.rstrip().encode(),
    "quotes": b'"Voornaam";"E-mail"\n"Zo\xc3\xab";"zoe@example.org"\n',
    "empty lines": f"\n ;\n{LIST};\n\n".encode(),
    "a separator that is declared": f"sep=;\r\n{LIST}".encode(),
    "the same, saved by a spreadsheet": f'"sep=;"\r\n{LIST}'.encode(),
    "spaces": " Voornaam ;E-mail\u00a0\n Zoë\u00a0; zoe@example.org\n".encode(),
    "a mark in the middle": LIST.replace("E-mail", "\ufeffE-mail").encode(),
    "a decomposed letter": LIST.replace("ë", "e\u0308").encode(),
    "capitals and underscores": LIST.replace("Voornaam", "FIRST_NAME").encode(),
    "a heading with more of another separator": b"Voornaam;E-mail;a,b,c,d\nZo\xc3\xab;zoe@example.org;1\n",
}


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
def test_every_form_is_the_same_list(content: bytes) -> None:
    assert [row.cells for row in read(content).rows] == [ZOE]


def test_rows_carry_the_line_they_begin_on() -> None:
    table = read('sep=,\n\nvoornaam,e-mail\n"A\nB",a@example.org\n\nC,c@example.org\n')
    assert [row.line for row in table.rows] == [4, 7]
    assert table.rows[0].cells["name"] == "A\nB"


def test_rows_that_are_shorter_or_longer_than_the_headings() -> None:
    assert read("voornaam,e-mail\nA\nB,b@example.org,\nC,c@example.org,,x\n").rows == [
        Row(2, {"name": "A", "email": ""}),
        Row(3, {"name": "B", "email": "b@example.org"}),
        Row(4, {"name": "C", "email": "c@example.org"}, SURPLUS),
    ]


def test_a_column_by_its_own_name_and_one_that_nobody_asked_for() -> None:
    table = read("Gemeente 2024,geboren,voornaam,e-mail,\nUtrecht,1980,A,a@example.org,\n")
    assert table.rows[0].cells == {"area": "Utrecht", "name": "A", "email": "a@example.org"}
    assert table.ignored == ["geboren"]


def test_a_list_without_rows_is_an_empty_one() -> None:
    assert read("voornaam,e-mail\n") == Table([], [])


HEAD = b"voornaam;e-mail\n"
REFUSED = {
    "nothing": (b"", "There is no row"),
    "empty lines alone": (b"\n;;\n", "There is no row"),
    "no headings": (b"Fatima;fatima@example.org\n", "Missing: voornaam, e-mail."),
    "a column missing": (b"voornaam\nA\n", "Missing: e-mail."),
    "a column twice": (b"voornaam;first name;e-mail\nA;B;c@example.org\n", "twice: voornaam."),
    "an open quotation mark": (
        b'sep=;\n"voornaam;e-mail\nA;a@example.org\n',
        "Line 2 cannot",
    ),
    "letters of no kind": (HEAD + b"\x81\x8d\xff;a@example.org\n", "letters in this file"),
    "half a letter of utf-16": (b"\xff\xfea\x00b", "letters in this file"),
    "no text": (b"\r\nvoor\x00naam;e-mail\n", "not a text file"),
    "utf-32": (("\ufeff" + LIST).encode("utf-32-le"), "UTF-32"),
    "utf-32, the other way": (("\ufeff" + LIST).encode("utf-32-be"), "UTF-32"),
    "utf-32 without a mark": (LIST.encode("utf-32-le"), "UTF-32"),
    "utf-32 without a mark, the other way": (LIST.encode("utf-32-be"), "UTF-32"),
    "too many bytes": (HEAD + b"x" * 300_000, "too large"),
    "too many rows": (HEAD + b"a;b\n" * 6, "too large"),
}


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_list_is_refused_with_what_to_do(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableTableError, match=message):
        read(content, max_bytes=250_000)


def test_a_sign_that_is_no_letter_refuses_its_own_row_alone() -> None:
    rows = read(HEAD + b"A;a@example.org\nB\x00;b@example.org\nC;c@example.org\x00\nD;d@example.org\n").rows
    assert [row.problem and (row.problem.column, "U+0000" in row.problem.message) for row in rows] == [
        None,
        ("name", True),
        ("email", True),
        None,
    ]


def test_as_many_rows_and_bytes_as_were_agreed() -> None:
    content = HEAD + b"a;b\n" * 5
    assert len(read(content, max_bytes=len(content)).rows) == 5


def test_a_message_can_be_translated() -> None:
    with pytest.raises(UnreadableTableError) as caught:
        read("voornaam\n")
    assert caught.value.message == "The first line has to name the columns. Missing: %(columns)s."
    assert caught.value.params == {"columns": "e-mail"}
