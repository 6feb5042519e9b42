"""The columns of a list of members, and the values they accept."""

import re
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from cms.tables.columns import Columns
from cms.typed.mailboxes import typed_address
from workflows.enums import AgeBand, ReachedBy, SchoolOfChild

COLUMNS = {
    "name": ["voornaam", "naam", "first name", "name"],
    "email": ["e-mail", "email", "mail", "e-mailadres", "e-mail address"],
    "reached_by": ["bereik", "reached by", "reached"],
    "language": ["taal", "language"],
    "age_band": ["leeftijd", "age", "age band"],
    "school_of_child": ["onderwijs kind", "sector", "school of the child"],
    "reads_little": ["leest weinig", "reads little"],
    "dutch_later": ["nederlands later", "dutch later"],
    "parent_email": ["e-mail ouder", "email ouder", "parent e-mail", "parent email"],
}
MEMBER_COLUMNS = Columns(COLUMNS, required=["name", "email"])
MAX_BYTES = 1_000_000
MAX_ROWS = 2_000
MINIMUM_AGE = 12
AGES = {
    AgeBand.FROM_12: [
        *("12-15", "12tot15", "12t/m15", "12to15"),
        *("dec-15", "dec.-15", "15-dec", "15-12"),  # what a spreadsheet makes of 12-15: a date
    ],
    AgeBand.FROM_16: ["16-17", "16of17", "16t/m17", "16or17"],
    AgeBand.ADULT: ["18+", "18ofouder", "18orolder", "volwassen", "adult"],
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
TRUE = {"ja", "j", "yes", "y", "x", "1", "true", "waar"}
FALSE = {"", "nee", "n", "no", "0", "false", "onwaar"}


def parse_cells(cells: dict[str, str]) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of a row, and its problems. A missing column has no field."""
    values: dict[str, Any] = {}
    problems = []
    for column, text in cells.items():
        try:
            values[column] = _value(column, text)
        except ValueError as error:
            problems.append(str(error))
    if not values.get("name", True):
        problems.append(_("The first name is missing."))
    if not values.get("email") and values.get("reached_by", ReachedBy.EMAIL.value) == ReachedBy.EMAIL:
        problems.append(
            _("The e-mail address is missing. Is the link handed over? Then write “hand” as reach.")
        )
    if values.get("email") and values.get("reached_by") == ReachedBy.HAND:
        problems.append(_("Who is reached by hand has no e-mail address."))
    return values, problems


def _value(column: str, text: str) -> Any:
    if any(not character.isprintable() for character in text):
        raise ValueError(_("There is a character in %(column)s that nobody can read.") % {"column": column})
    plain = "".join(text.casefold().split()).replace("–", "-")
    if column == "age_band":
        return _age(plain)
    if column == "school_of_child":
        return _choice(SCHOOLS, plain, _("The school of the child is po, vo or both."))
    if column == "reached_by":
        return _choice(WAYS, plain, _("The reach is “e-mail” or “hand”."))
    if column in {"reads_little", "dutch_later"}:
        if plain not in TRUE | FALSE:
            raise ValueError(_("In %(column)s stands yes or no.") % {"column": COLUMNS[column][0]})
        return plain in TRUE
    if column == "language" and plain and plain not in dict(settings.LANGUAGES):
        codes = ", ".join(code for code, _name in settings.LANGUAGES)
        raise ValueError(_("The language is one of %(codes)s.") % {"codes": codes})
    if column in {"email", "parent_email"}:
        return typed_address(text)
    return plain if column == "language" else text


def _age(plain: str) -> str:
    for band, spellings in AGES.items():
        if plain in spellings:
            return band.value
    if re.fullmatch(r"\d{1,3}", plain):  # an age is turned into its band, and not stored
        years = int(plain)
        if years < MINIMUM_AGE:
            raise ValueError(_("Nobody under 12 takes part."))
        return (AgeBand.FROM_12 if years < 16 else AgeBand.FROM_16 if years < 18 else AgeBand.ADULT).value  # noqa: PLR2004 - the bands
    if re.search(r"\d{2,4}[-/.]\d{1,2}[-/.]\d{2,4}", plain):
        raise ValueError(_("No birth dates, please. Fill in 12-15, 16-17 or 18+."))
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
