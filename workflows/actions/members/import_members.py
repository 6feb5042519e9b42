"""Put the members of a list on a panel."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.tables.errors import UnreadableTableError
from cms.tables.problems import CellProblem
from cms.tables.rows import Row
from cms.tables.table import read_table
from cms.text import folded
from cms.typed.mailboxes import mailbox
from cms.users.models import User
from workflows.actions.members.save_member import save_member
from workflows.errors import NotAllowed
from workflows.importing.columns import MAX_BYTES, MAX_ROWS, MEMBER_COLUMNS, parse_cells
from workflows.importing.report import MemberImportReport, Result, RowReport
from workflows.models import Member, Panel
from workflows.models.members.member import WRONG_AGE


@transaction.atomic
def import_members(*, panel: Panel, content: bytes, by: User | None) -> MemberImportReport:
    """Import the valid rows of a CSV file or an Excel workbook, and return the result of each row.

    Members are recognised by e-mail address, or by first name when reached by hand: importing a list again
    changes nothing, and a changed row changes its member. A missing column leaves its field unchanged. For a
    youth of 12 to 15 the parent is asked once, with the next run of `manage.py send_invitations`: a long list
    does not wait for a mail server.
    """
    try:
        table = read_table(content, MEMBER_COLUMNS, max_bytes=MAX_BYTES, max_rows=MAX_ROWS)
    except UnreadableTableError as problem:
        return MemberImportReport(problems=[_(problem.message) % problem.params])
    seen: dict[str, int] = {}
    report = MemberImportReport(
        [_imported(row, panel, seen, by) for row in table.rows], ignored=table.ignored
    )
    added, changed = report.counts["added"], report.counts["changed"]
    record("workflows.import_members", about=panel, by=by, added=added, changed=changed)
    return report


def _imported(row: Row, panel: Panel, seen: dict[str, int], by: User | None) -> RowReport:
    values, problems = parse_cells(row)
    identity = mailbox(values["email"]) if values.get("email") else folded(str(values.get("name", "")))
    if identity and seen.setdefault(identity, row.line) != row.line:
        advice = _("This member is on line %(line)d already.") % {"line": seen[identity]}
        problems.append(row.wrong("email" if values.get("email") else "name", advice))
    if problems:
        return RowReport(row.line, "refused", problems)
    parent_email = values.pop("parent_email", "")
    member = _member(panel, values)
    before = None if member.pk is None else _fields(Member.objects.get(pk=member.pk))
    for name, value in values.items():
        setattr(member, name, value)
    try:
        with transaction.atomic():
            save_member(member=member, parent_email=parent_email, by=by, send=False)
    except ValidationError as error:
        return RowReport(row.line, "refused", _problems(row, error))
    except NotAllowed as error:
        return RowReport(row.line, "refused", [row.wrong("", str(error))])
    result: Result = "added" if before is None else "unchanged" if before == _fields(member) else "changed"
    return RowReport(row.line, result)


def _member(panel: Panel, values: dict[str, str]) -> Member:
    if values["email"]:
        member = panel.members.filter(mailbox=mailbox(values["email"])).first()
    else:
        member = next(iter(panel.members.by_hand_named(values["name"])), None)
    return member or Member(panel=panel)


def _fields(member: Member) -> dict[str, object]:
    return {field.attname: getattr(member, field.attname) for field in Member._meta.concrete_fields}  # noqa: SLF001 - Django's documented way to ask a model


def _problems(row: Row, error: ValidationError) -> list[CellProblem]:
    return [
        row.wrong("age_band" if one.code == WRONG_AGE else name, message)
        for name, errors in error.error_dict.items()
        for one in errors
        for message in one.messages
    ]
