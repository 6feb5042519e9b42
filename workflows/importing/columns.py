"""The columns of a list of members, and the values they accept."""

import re
from typing import Any

from django.utils.translation import gettext as _

from cms.tables.columns import Columns
from cms.tables.problems import CellProblem
from cms.tables.rows import Row
from cms.tables.taken_back import day_and_month, range_of_month, whole_number
from cms.text import comparison_form, sign_outside
from cms.typed.mailboxes import typed_address
from workflows.enums import AgeBand, ReachedBy, SchoolOfChild
from workflows.importing.languages import read_language

COLUMNS = {
    "name": ["voornaam", "naam", "first name", "name"],
    "email": ["e-mail", "mail", "e-mailadres", "mailadres", "e-mail address"],
    "reached_by": ["bereik", "reached by", "reached"],
    "language": ["taal", "language"],
    "age_band": ["leeftijd", "age", "age band"],
    "school_of_child": ["onderwijs kind", "sector", "school of the child"],
    "reads_little": ["leest weinig", "reads little"],
    "dutch_later": ["nederlands later", "dutch later"],
    "parent_email": ["e-mail ouder", "mail ouder", "e-mailadres ouder", "mailadres ouder", "parent e-mail"],
}
MEMBER_COLUMNS = Columns(COLUMNS, required=["name", "email"])
MAX_BYTES = 1_000_000
MAX_ROWS = 2_000
MINIMUM_AGE = 12
AGES = {
    # the last is how a workbook has 12-15 where somebody's spreadsheet took it for 15 December
    AgeBand.FROM_12: ["12-15", "12/15", "12tot15", "12t/m15", "12to15", "15-12"],
    AgeBand.FROM_16: ["16-17", "16/17", "16of17", "16t/m17", "16or17"],
    AgeBand.ADULT: ["18+", "+18", "18ofouder", "18orolder", "volwassen", "adult"],
}
SCHOOLS = {
    SchoolOfChild.PRIMARY: ["po", "basisschool", "primary"],
    SchoolOfChild.SECONDARY: ["vo", "middelbareschool", "secondary"],
    SchoolOfChild.BOTH: ["po+vo", "po/vo", "po-vo", "povo", "both", "beide"],
}
WAYS = {
    ReachedBy.EMAIL: ["", "e-mail", "email", "mail"],
    ReachedBy.HAND: ["hand", "metdehand", "byhand", "papier", "qr"],
}
TAKEN_FOR_A_DATE = (12, 15)  # the one band whose numbers are a month and a year, or a month and a day
BIRTH_DATE = re.compile(r"\d{1,4}[-/.](?:\d{1,2}|[a-z]{3,9}\.?)[-/.]\d{2,4}")
READABLE = re.compile("[^\n\ue000-\uf8ff]")  # no private signs of a program, and no second line
READERS = {"language": read_language, "email": typed_address, "parent_email": typed_address}
TRUE = {"ja", "j", "yes", "y", "x", "1", "true", "waar"}
FALSE = {"", "nee", "n", "no", "0", "false", "onwaar"}


def parse_cells(row: Row) -> tuple[dict[str, Any], list[CellProblem]]:
    """Return the fields of a row, and its problems. A missing column has no field."""
    values: dict[str, Any] = {}
    problems = [row.wrong(row.problem.column, _(row.problem.message))] if row.problem else []
    for column, text in row.cells.items():
        try:
            values[column] = _value(column, text)
        except ValueError as error:
            problems.append(row.wrong(column, str(error)))
    if not values.get("name", True):
        problems.append(row.wrong("name", _("The first name is missing.")))
    by_mail = values.get("reached_by", ReachedBy.EMAIL.value) == ReachedBy.EMAIL
    if not values.get("email", not row.cells) and by_mail:
        advice = _("The e-mail address is missing. Is the link handed over? Then write “hand” as reach.")
        problems.append(row.wrong("email", advice))
    if values.get("email") and values.get("reached_by") == ReachedBy.HAND:
        problems.append(row.wrong("email", _("Who is reached by hand has no e-mail address.")))
    return values, problems


def _value(column: str, text: str) -> Any:
    _check_signs(text)
    plain = "".join(comparison_form(text).casefold().split())
    if column == "age_band":
        return _age(plain)
    if column == "school_of_child":
        return _choice(SCHOOLS, plain, _("The school of the child is po, vo or both."))
    if column == "reached_by":
        return _choice(WAYS, plain, _("The reach is “e-mail” or “hand”."))
    if column in {"reads_little", "dutch_later"}:
        if plain not in TRUE | FALSE:
            raise ValueError(_("Write yes or no here."))
        return plain in TRUE
    return READERS.get(column, str)(text)


def _check_signs(text: str) -> None:
    sign = sign_outside(text, READABLE)
    if sign and sign.text == "\n":
        raise ValueError(_("There is more than one line in this cell. Write it on one line."))
    if sign:
        message = _("This sign has no meaning outside the program it comes from: %(sign)s. Remove it.")
        raise ValueError(message % {"sign": f"U+{ord(sign.text):04X}"})


def _age(plain: str) -> str:
    for band, spellings in AGES.items():
        if plain in spellings:
            return band.value
    if range_of_month(plain) == TAKEN_FOR_A_DATE or day_and_month(plain) == TAKEN_FOR_A_DATE[::-1]:
        return AgeBand.FROM_12.value
    digits = whole_number(plain)
    if digits and len(digits) <= len("100"):  # an age is turned into its band, and not stored
        years = int(digits)
        if years < MINIMUM_AGE:
            raise ValueError(_("Nobody under 12 takes part."))
        return (AgeBand.FROM_12 if years < 16 else AgeBand.FROM_16 if years < 18 else AgeBand.ADULT).value  # noqa: PLR2004 - the bands
    if BIRTH_DATE.search(plain):
        raise ValueError(_("No birth dates, please. Fill in 12-15, 16-17 or 18+."))
    if range_of_month(plain) or day_and_month(plain):
        raise ValueError(
            _(
                "A spreadsheet made a date of this age. Make the column “Text”, and fill in the age again: "
                "12-15, 16-17 or 18+."
            )
        )
    if plain:
        raise ValueError(_("The age is 12-15, 16-17 or 18+."))
    return ""


def _choice(choices: dict[Any, list[str]], plain: str, problem: str) -> str:
    if not plain and not any("" in spellings for spellings in choices.values()):
        return ""
    for value, spellings in choices.items():
        if plain in spellings:
            return str(value)
    raise ValueError(problem)
