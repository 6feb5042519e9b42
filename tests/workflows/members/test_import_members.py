"""A list of members: good rows are loaded, of the others it is said what is wrong."""

from datetime import date
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import translation
from openpyxl import Workbook

from tests import factories
from tests.cms.tables.workbooks import saved, workbook
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.import_members import import_members
from workflows.models import Member, Panel, ParentalConsent

pytestmark = pytest.mark.django_db
HEAD = "Voornaam;E-mail;Taal;Leeftijd;E-mail ouder;Bereik;Leest weinig;Onderwijs kind\n"
GOOD = "Fatima;fatima@example.org;nl;;;;ja;po\n"


def load(text: str | bytes, kind: str = "parents", panel: Panel | None = None):
    content = text if isinstance(text, bytes) else text.encode()
    return import_members(panel=panel or factories.panel(kind), content=content, by=None)


def results(report) -> list[str]:
    return [row.result for row in report.rows]


def test_a_good_row() -> None:
    assert results(load(HEAD + GOOD)) == ["added"]
    member = Member.objects.get()
    assert (member.name, member.email, member.language) == ("Fatima", "fatima@example.org", "nl")
    assert (member.reads_little, member.school_of_child, member.dutch_later) == (True, "po", False)


FORMS = {
    "comma": ("Voornaam,E-mail\nZoë,zoe@example.org\n", "utf-8"),
    "tab": ("Voornaam\tE-mail\nZoë\tzoe@example.org\n", "utf-8"),
    "mark": ("Voornaam;E-mail\nZoë;zoe@example.org\n", "utf-8-sig"),
    "utf-16": ("Voornaam;E-mail\nZoë;zoe@example.org\n", "utf-16"),
    "old spreadsheet": ("Voornaam;E-mail\r\nZoë;zoe@example.org\r\n", "cp1252"),
    "quotes": ('"First name","E-MAIL"\n"Zoë","zoe@example.org"\n', "utf-8"),
    "empty lines": ("\n\nVoornaam;E-mail\n;\nZoë;zoe@example.org\n\n", "utf-8"),
}


@pytest.mark.parametrize(("text", "encoding"), FORMS.values(), ids=FORMS)
def test_any_form_of_csv(text, encoding) -> None:
    assert results(load(text.encode(encoding))) == ["added"]
    assert (Member.objects.get().name, Member.objects.get().email) == ("Zoë", "zoe@example.org")


def test_an_excel_workbook() -> None:
    rows = [["Voornaam", "E-mail", "Leest weinig"], ["Zoë", "zoe@example.org", True]]
    assert results(load(workbook(rows))) == ["added"]
    member = Member.objects.get()
    assert (member.name, member.email, member.reads_little) == ("Zoë", "zoe@example.org", True)


@pytest.mark.parametrize(
    "heading",
    [
        "Emailadres",
        "E-mailadres",
        "e mail adres",
        "mailadres",
        "E_MAIL",
        "Email:",
        "e\u2011mail",
        "E-mail address",
    ],
)
def test_any_heading_of_addresses(heading) -> None:
    assert results(load(f"Voor naam;{heading}\nZoë;zoe@example.org\n")) == ["added"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(("Nederlands", "nl"), ("dutch", "nl"), ("NL", "nl"), ("Engels", "en"), ("English", "en")),
        *(("Arabisch", "ar"), ("العربيّة", "ar"), ("Turks", "tr"), ("Türkçe", "tr"), ("Oekraïens", "uk")),
        *(
            ("Makkelijk Nederlands", "nl-x-simple"),
            ("nl-x-simple", "nl-x-simple"),
            ("pools ", "pl"),
            ("", ""),
        ),
    ],
)
def test_a_language_by_its_name(written, code) -> None:
    assert results(load(f"naam;e-mail;taal\nZoë;zoe@example.org;{written}\n")) == ["added"]
    assert Member.objects.get().language == code


def test_a_language_we_do_not_have_is_answered_with_those_that_we_have() -> None:
    (problem,) = load("naam;e-mail;Taal\nZoë;zoe@example.org;Klingon\n").rows[0].problems
    assert (problem.heading, problem.value) == ("Taal", "Klingon")
    assert "Nederlands" in problem.advice
    assert "Arabisch" in problem.advice
    assert "nl" not in problem.advice.split()


def test_an_age_that_belongs_on_another_panel_is_shown() -> None:
    rows = "naam;e-mail;Leeftijd;e-mail ouder\nZoë;zoe@example.org;dec-15;o@example.org\n"
    (problem,) = load(rows).rows[0].problems
    assert (problem.heading, problem.value) == ("Leeftijd", "dec-15")


@pytest.mark.parametrize("age", ["dec-15", "Dec-15", "dec.-15", "15-dec", "12–15", "12\u201115", "13,0"])
def test_an_age_that_a_spreadsheet_took_for_a_date(age) -> None:
    assert results(load(f"{HEAD}A;a@example.org;;{age};o@example.org;;;\n", "youth")) == ["added"]
    assert Member.objects.get().age_band == "12-15"


def test_an_age_that_excel_took_for_a_date() -> None:
    book = Workbook()
    book.active.append(["Voornaam", "E-mail", "Leeftijd", "E-mail ouder"])
    book.active.append(["A", "a@example.org", date(2015, 12, 1), "o@example.org"])
    book.active["C2"].number_format = "mmm-yy"
    assert results(load(saved(book), "youth")) == ["added"]
    assert Member.objects.get().age_band == "12-15"


@pytest.mark.usefixtures("english")
def test_a_birth_date_in_a_workbook_is_refused() -> None:
    rows = [["Voornaam", "E-mail", "Leeftijd"], ["A", "a@example.org", date(2013, 3, 12)]]
    report = load(workbook(rows), "youth")
    assert "birth date" in str(report.rows[0])
    assert not Member.objects.exists()


def test_what_is_wrong_with_a_file_is_said_in_dutch() -> None:
    with translation.override("nl"):
        assert load(b"naam\n").problems == ["De eerste regel moet de kolommen noemen. Er ontbreekt: e-mail."]


FILES = {
    "nothing": b"",
    "only a heading is no mistake": None,
    "a spreadsheet": b"PK\x03\x04rest",
    "no columns": b"Fatima;fatima@example.org\n",
    "a column twice": b"naam;voornaam;e-mail\nA;B;c@example.org\n",
    "letters of no kind": b"naam;e-mail\n\x81\x8d\xff;a@example.org\n",
    "too much": b"naam;e-mail\n" + b"x" * 1_000_001,
    "too many": b"naam;e-mail\n" + b"a;b\n" * 2_001,
    "an open quotation mark in the headings": b'"naam;e-mail\nA;a@example.org\n',
    "an older workbook": b"\xd0\xcf\x11\xe0" + bytes(600),
}


@pytest.mark.parametrize("content", [one for one in FILES.values() if one is not None])
def test_a_file_that_cannot_be_read(content) -> None:
    report = load(content)
    assert len(report.problems) == 1
    assert not report.rows
    assert not Member.objects.exists()


#      row after the heading, panel, a word of what is said
BAD = {
    "no name": (";a@example.org;;;;;;", "parents", "name is missing"),
    "no address": ("A;;;;;;;", "parents", "address is missing"),
    "no such address": ("A;geen adres;;;;;;", "parents", "mail"),
    "too long": (f"{'a' * 61};a@example.org;;;;;;", "parents", "60"),
    "under 12": ("A;a@example.org;;11;;;;", "youth", "under 12"),
    "a birth date": ("A;a@example.org;;12-03-2013;;;;", "youth", "birth date"),
    "no age for a youth": ("A;a@example.org;;;;;;", "youth", "age"),
    "an odd age": ("A;a@example.org;;oud;;;;", "youth", "12-15"),
    "13 on a panel of parents": ("A;a@example.org;;13;o@example.org;;;", "parents", "youth panel"),
    "no parent": ("A;a@example.org;;13;;;;", "youth", "parent"),
    "the own address as the parent's": ("A;a@example.org;;13;A@example.org;;;", "youth", "another"),
    "a language we do not have": ("A;a@example.org;klingon;;;;;", "parents", "language"),
    "neither yes nor no": ("A;a@example.org;;;;;soms;", "parents", "yes or no"),
    "an odd school": ("A;a@example.org;;;;;;mbo", "parents", "po, vo"),
    "by hand with an address": ("A;a@example.org;;;;hand;;", "parents", "by hand"),
    "an odd reach": ("A;a@example.org;;;;duif;;", "parents", "reach"),
    "more words than columns": ("A;a@example.org;;;;;;;;meer", "parents", "columns"),
    "a sign of a program": ("A\ue000;a@example.org;;;;;;", "parents", "U+E000"),
    "an open quotation mark": ('"A;a@example.org;;;;;;', "parents", "a quotation mark is missing"),
    "an error of a spreadsheet": (
        "#N/B;a@example.org;;;;;;",
        "parents",
        "Voornaam “#N/B”: The spreadsheet",
    ),
    "a lost letter": ("Zo\ufffd;a@example.org;;;;;;", "parents", "A letter was lost"),
    "an age that became a day": (
        "A;a@example.org;;12-dec;o@example.org;;;",
        "youth",
        "made a date of",
    ),
    "an age that became a full date": ("A;a@example.org;;15-12-2026;o@example.org;;;", "youth", "birth date"),
    "an age that became a number": (
        "A;a@example.org;;42339;o@example.org;;;",
        "youth",
        "“42339”: The age is",
    ),
    "a date with a month in words": ("A;a@example.org;;16-jan-17;;;;", "youth", "birth date"),
}


@pytest.mark.parametrize(("row", "kind", "said"), BAD.values(), ids=BAD)
@pytest.mark.usefixtures("english")
def test_a_bad_row_stops_no_other(row, kind, said) -> None:
    good = "Goed;goed@example.org;;16;;;;\n"
    report = load(f"{HEAD}{row}\n{good}", kind)
    assert results(report) == ["refused", "added"]
    assert report.rows[0].line == 2
    assert said in str(report.rows[0])
    assert [member.name for member in Member.objects.all()] == ["Goed"]
    assert not ParentalConsent.objects.exists()


@pytest.fixture
def english():
    with translation.override("en"):
        yield


@pytest.mark.usefixtures("english")
def test_rows_that_say_the_same_twice() -> None:
    report = load(HEAD + GOOD + GOOD.upper())
    assert results(report) == ["added", "refused"]
    assert "line 2 already" in str(report.rows[1])


def test_loading_again_changes_nothing_and_a_changed_row_its_member(
    django_capture_on_commit_callbacks,
) -> None:
    panel = factories.panel("youth")
    rows = HEAD + "Noor;noor@example.org;nl;13;ouder@example.org;;;\nSem;;;17;;hand;;\n"
    with django_capture_on_commit_callbacks(execute=True):
        assert results(load(rows, panel=panel)) == ["added", "added"]
        keys = set(Member.objects.values_list("token_hash", flat=True))
        assert results(load(rows, panel=panel)) == ["unchanged", "unchanged"]
        assert results(load(rows.replace(";nl;", ";en;"), panel=panel)) == ["changed", "unchanged"]
    assert set(Member.objects.values_list("token_hash", flat=True)) == keys
    assert mail.outbox == []
    call_command("send_invitations", stdout=StringIO())
    call_command("send_invitations", stdout=StringIO())
    assert [message.to for message in mail.outbox] == [["ouder@example.org"]]
    with django_capture_on_commit_callbacks(execute=True):
        agree_for_child(consent=ParentalConsent.objects.get())
    assert [message.to for message in mail.outbox] == [["ouder@example.org"], ["noor@example.org"]]
    assert Member.objects.get(name="Noor").age_band == "12-15"
    assert Member.objects.get(name="Sem").email == ""


def test_a_column_that_is_not_there_leaves_its_field_alone() -> None:
    panel = factories.panel()
    load(HEAD + GOOD, panel=panel)
    report = load("naam;e-mail;geboortedatum\nFatma;FATIMA@example.org;1980-01-01\n", panel=panel)
    assert results(report) == ["changed"]
    assert report.ignored == ["geboortedatum"]
    assert (Member.objects.get().name, Member.objects.get().reads_little) == ("Fatma", True)


def test_a_line_break_between_quotes_does_not_shift_the_lines() -> None:
    report = load('naam;e-mail\n"A\nB";a@example.org\nC;\n')
    assert [(row.line, row.result) for row in report.rows] == [(2, "refused"), (4, "refused")]


@pytest.mark.usefixtures("english")
def test_a_problem_is_told_in_the_words_of_the_file() -> None:
    report = load("VOORNAAM;E-mailadres;Leeftijd\nZo\ue000;geen adres;13\nA;b@example.org;13\n", "youth")
    first, second = report.rows
    assert [(problem.heading, problem.value) for problem in first.problems] == [("VOORNAAM", "Zo\ue000")]
    assert [problem.heading for problem in second.problems] == ["e-mail ouder"]
    assert "email" not in str(report.rows).replace("CellProblem", "")
    named = load("VOORNAAM;E-mailadres\nA;geen adres\n").rows[0].problems
    assert [(problem.heading, problem.value) for problem in named] == [("E-mailadres", "geen adres")]


@pytest.mark.usefixtures("english")
def test_the_report_is_a_table_with_a_line_for_each_problem() -> None:
    headings, *lines = load(HEAD + GOOD + ";;;oud;;;soms;\n", "parents").table()
    assert headings == ["Line", "What happened", "Column", "In your file", "What to do"]
    assert [[str(cell) for cell in line] for line in lines] == [
        ["2", "added", "", "", ""],
        ["3", "not loaded", "Leeftijd", "oud", "The age is 12-15, 16-17 or 18+."],
        ["3", "not loaded", "Leest weinig", "soms", "Write yes or no here."],
        ["3", "not loaded", "Voornaam", "", "The first name is missing."],
        ["3", "not loaded", "E-mail", "", lines[4][4]],
    ]


def test_a_name_keeps_the_joiners_of_its_script_and_an_address_has_no_invisible_signs() -> None:
    load("naam;e-mail\n\u200fفاطمه\u200cزهرا;\u202afatima\u200b@example.org\u202c\n")
    assert (Member.objects.get().name, Member.objects.get().email) == (
        "فاطمه\u200cزهرا",
        "fatima@example.org",
    )


def test_the_command_prints_the_report(tmp_path) -> None:
    panel = factories.panel(name="Ouderpanel")
    file = tmp_path / "leden.csv"
    file.write_text(HEAD + GOOD, encoding="utf-8")
    out = StringIO()
    call_command("import_members", "Ouderpanel", str(file), stdout=out)
    assert "1 added, 0 changed, 0 unchanged, 0 refused" in out.getvalue()
    assert "fatima" not in out.getvalue().lower()
    file.write_text(HEAD + GOOD + ";;;;;;;x\n", encoding="utf-8")
    with pytest.raises(CommandError, match="Not everything"):
        call_command("import_members", str(panel.pk), str(file), stdout=out)
    assert "Line 3: not loaded." in out.getvalue()
    assert "Regel" not in out.getvalue()
    file.write_bytes(b"PK")
    with pytest.raises(CommandError, match="Not everything"):
        call_command("import_members", str(panel.pk), str(file), stdout=out, stderr=out)
    for arguments in (["Niemand", str(file)], ["Ouderpanel", str(tmp_path / "weg.csv")]):
        with pytest.raises(CommandError):
            call_command("import_members", *arguments)
