"""Files as programs save them: their letters, their quotation marks, and rows that nobody can read."""

import pytest

from cms.tables.columns import Columns
from cms.tables.errors import UnreadableTableError
from cms.tables.rows import Row
from cms.tables.table import read_table

COLUMNS = Columns({"name": ["voornaam"], "email": ["e-mail"]}, required=["name", "email"])
HEAD = "Voornaam;E-mail\r\n"
ROW = "Zoë;zoe@example.org\r\n"


def rows(content: str | bytes) -> list[Row]:
    encoded = content if isinstance(content, bytes) else content.encode()
    return read_table(encoded, COLUMNS, max_bytes=400_000, max_rows=50).rows


def told(content: str) -> list[tuple[int, str]]:
    """Return of each row its line, and the name in it or the first words of what is wrong."""
    return [
        (row.line, row.problem.message.split(":")[0] if row.problem else row.cells["name"])
        for row in rows(content)
    ]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ((HEAD + ROW).encode("utf-16-le"), "Zoë"),
        ((HEAD + ROW).encode("utf-16-be"), "Zoë"),
        (
            f'"{HEAD}"'.replace(";", '";"').replace('\r\n"', '"\r\n').encode("utf-16-le")
            + ROW.encode("utf-16-le"),
            "Zoë",
        ),
        (f"\ufeffsep=;\r\n{HEAD}{ROW}".encode(), "Zoë"),
        (f"sep=;\r{HEAD}{ROW}".replace("\r\n", "\r").encode(), "Zoë"),
        (f"sep=;;;\r\n{HEAD}{ROW}".encode(), "Zoë"),
        (f"SEP=\t\n{HEAD}{ROW}".replace(";", "\t").encode(), "Zoë"),
        ((HEAD + ROW).encode("mac_roman"), "Zoë"),
        ((HEAD + ROW.replace("Zoë", "Renée")).encode("mac_roman"), "Renée"),
        ((HEAD + ROW.replace("Zoë", "Anaïs")).encode("mac_roman"), "Anaïs"),
        ((HEAD + ROW.replace("Zoë", "Thérèse")).encode("mac_roman"), "Thérèse"),
        ((HEAD + ROW.replace("Zoë", "Jürgen")).encode("mac_roman"), "Jürgen"),
        ((HEAD + ROW.replace("Zoë", "Renée")).encode("cp1252"), "Renée"),
        ((HEAD + ROW.replace("Zoë", "O’Hara")).encode("cp1252"), "O’Hara"),
        ((HEAD + ROW.replace("Zoë", "Joško")).encode("cp1252"), "Joško"),
        ((HEAD + ROW.replace("Zoë", "‘t Getij…")).encode("cp1252"), "‘t Getij…"),
        ((HEAD + ROW.replace("Zoë", "ZoÃ«")).encode(), "Zoë"),
        ((HEAD + ROW.replace("Zoë", "Zo\u0065\u0308")).encode(), "Zoë"),
        ((HEAD + ROW.replace("Zoë", "\u202aZoë\u202c\u200b")).encode(), "Zoë"),
        ((HEAD + ROW.replace("Zoë", "Zoë\u00a0\u2009de Wit")).encode(), "Zoë  de Wit"),
        ((HEAD + ROW.replace("Zoë", "\u200fفاطمه\u200cزهرا")).encode(), "فاطمه\u200cزهرا"),
        ((HEAD + ROW.replace("Zoë", "-5")).encode(), "-5"),
        ((HEAD + ROW.replace("Zoë", "'t Hart")).encode(), "'t Hart"),
        ((HEAD + ROW.replace("Zoë", "'=1+1")).encode(), "=1+1"),
        (
            (HEAD.replace("Voornaam", "VOOR\u00adNAAM:").replace("E-mail", "E\u2011mail *") + ROW).encode(),
            "Zoë",
        ),
    ],
)
def test_the_letters_of_a_program(content: bytes, name: str) -> None:
    assert [row.cells for row in rows(content)] == [{"name": name, "email": "zoe@example.org"}]


@pytest.mark.parametrize("name", ["Z\x81wolle", "Zo\x91\xff", "Jos\x8e\x8e\x80b"])
def test_letters_of_which_nobody_is_certain(name: str) -> None:
    with pytest.raises(UnreadableTableError, match="letters in this file"):
        rows((HEAD + ROW.replace("Zoë", name)).encode("latin-1"))


BROKEN = "This line cannot be read"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('A;a@x\n"B;b@x\nC;c@x\n', [(2, "A"), (3, BROKEN), (4, "C")]),
        ('"A" de Vries;a@x\nB;b@x\n', [(2, BROKEN), (3, "B")]),
        ('"A;a@x\n"B";b@x\nC;c@x\n', [(2, BROKEN), (3, BROKEN), (4, "C")]),
        ('"A\nof B" x;a@x\nC;c@x\n', [(2, BROKEN), (3, BROKEN), (4, "C")]),
        ('A;"a@x\n\nB;b@x\n"\nC;c@x\n', [(2, "A"), (6, "C")]),
        ("A;a@x\n" + '"' + "x" * 200_000 + '";b@x\nC;c@x\n', [(2, "A"), (3, BROKEN), (4, "C")]),
        ('A "de" B;a@x\n', [(2, 'A "de" B')]),
        ("A;a@x;;\nB;b@x;;x\n", [(2, "A"), (3, "This row has more words than there are columns.")]),
        (
            "#N/B;a@x\nB;b@x\n",
            [(2, "The spreadsheet has no value here, but an error. Fill in the value itself."), (3, "B")],
        ),
        (
            "Zo\ufffd;a@x\nB;b@x\n",
            [
                (2, "A letter was lost in this cell. Fill it in again, and save the list as “CSV UTF-8”."),
                (3, "B"),
            ],
        ),
    ],
)
def test_one_row_that_cannot_be_read_stops_no_other(body: str, said: list[tuple[int, str]]) -> None:
    assert told(HEAD.replace("\r\n", "\n") + body) == said


def test_a_problem_names_the_column_as_the_file_does() -> None:
    row = rows("VOORNAAM ;E-mail\n#VERW!;a@x\n")[0]
    assert row.problem
    assert str(row.wrong(row.problem.column, "x")) == "VOORNAAM “#VERW!”: x"
    assert str(row.wrong("", "x")) == "x"
