"""The files in locale/: which languages have one, what belongs in it, and how it is read and written.

Dutch holds every string of the code. The other languages of the readers hold those alone that people outside
the office read. English has no file: it is what the code says.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from django.utils.translation import to_locale

from cms.translation.interface.extraction import InterfaceString
from cms.translation.interface.readers import is_for_readers

OFFICE = "nl"
TWO = "nplurals=2; plural=(n != 1);"
FEW = "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"
MANY = "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
# which forms a number has in each language: gettext's own rules
PLURALS = {
    "nl": TWO,
    "nl-x-simple": TWO,
    "tr": "nplurals=2; plural=(n > 1);",
    "ar": f"nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : {MANY});",
    "pl": f"nplurals=3; plural=(n==1 ? 0 : {FEW});",
    "uk": f"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : {FEW});",
}
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: steunpunt-cms\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


def catalogue_path(root: Path, language: str) -> Path:
    """Return where the words of this language are."""
    return root / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path) -> Catalog:
    """Return the file's words; none when there is no file."""
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def up_to_date(words: Iterable[InterfaceString], language: str, kept: Catalog) -> Catalog:
    """Return what this language has to hold, with the translations that are kept; nothing is guessed."""
    catalog = read_po(BytesIO(_header(language)))
    for one in words:
        if language == OFFICE or is_for_readers(one.file):
            old = kept.get(one.id if isinstance(one.id, str) else one.id[0], context=one.context)
            catalog.add(one.id, _translation(one, old), context=one.context)
    return catalog


def missing(catalog: Catalog) -> list[Message]:
    """Return what has no translation yet, or not in all forms of its number."""
    return [message for message in catalog if message.id and not all(_forms(message))]


def write_catalogue(path: Path, language: str, catalog: Catalog) -> None:
    """Write the file, without line numbers or dates, so that it changes when its words do."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(_header(language))
        write_po(file, catalog, width=0, no_location=True, omit_header=True, ignore_obsolete=True)


def _header(language: str) -> bytes:
    # the base language: tools know no private parts, and plain Dutch counts like Dutch
    return HEADER.format(language=language.partition("-")[0], plurals=PLURALS[language]).encode()


def _translation(one: InterfaceString, old: Message | None) -> str | tuple[str, ...]:
    if old is None or old.fuzzy or isinstance(old.id, str) is not isinstance(one.id, str):
        return ""
    return old.string if isinstance(old.string, str) else _forms(old)


def _forms(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)
