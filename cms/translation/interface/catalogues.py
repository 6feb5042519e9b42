"""The catalogues in locale/: their languages, their contents, and how they are read and written.

Dutch has every string in the code. The readers' other languages have only the strings that people outside the
office read. English has no catalogue: it is the source.
"""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from django.utils.translation import to_locale

from cms.translation.interface.extraction import InterfaceString
from cms.translation.interface.glossary import comments_on
from cms.translation.interface.readers import is_for_readers

EDITORS_LANGUAGE = "nl"
SINGULAR_PLURAL = "nplurals=2; plural=(n != 1);"
SLAVIC_FEW_MANY = "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"
ARABIC_FEW_MANY = "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
# the plural forms of each language: gettext's own rules
PLURALS = {
    "nl": SINGULAR_PLURAL,
    "nl-x-simple": SINGULAR_PLURAL,
    "tr": "nplurals=2; plural=(n > 1);",
    "ar": f"nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : {ARABIC_FEW_MANY});",
    "pl": f"nplurals=3; plural=(n==1 ? 0 : {SLAVIC_FEW_MANY});",
    "uk": f"nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : {SLAVIC_FEW_MANY});",
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
    """Return the path of the catalogue of this language."""
    return root / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path) -> Catalog:
    """Return the catalogue; an empty one when there is no file."""
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def updated_catalogue(strings: Iterable[InterfaceString], language: str, current: Catalog) -> Catalog:
    """Return the catalogue this language should have, with its existing translations; nothing is guessed."""
    catalog = read_po(BytesIO(_header(language)))
    for string in strings:
        for_readers = is_for_readers(string.file)
        if language == EDITORS_LANGUAGE or for_readers:
            first = string.id if isinstance(string.id, str) else string.id[0]
            old = current.get(first, context=string.context)
            comments = comments_on(first, string.context) if for_readers else []
            catalog.add(string.id, _translation(string, old), auto_comments=comments, context=string.context)
    return catalog


def untranslated(catalog: Catalog) -> list[Message]:
    """Return the messages without a translation, or without one for every plural form."""
    return [message for message in catalog if message.id and not all(_forms(message))]


def write_catalogue(path: Path, language: str, catalog: Catalog) -> None:
    """Write the file, without line numbers or dates, so that it changes only with its messages."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(_header(language))
        write_po(file, catalog, width=0, no_location=True, omit_header=True, ignore_obsolete=True)


def _header(language: str) -> bytes:
    # the base language: tools do not know private subtags, and plain Dutch has the plurals of Dutch
    return HEADER.format(language=language.partition("-")[0], plurals=PLURALS[language]).encode()


def _translation(string: InterfaceString, old: Message | None) -> str | tuple[str, ...]:
    if old is None or old.fuzzy or isinstance(old.id, str) is not isinstance(string.id, str):
        return ""
    return old.string if isinstance(old.string, str) else _forms(old)


def _forms(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)
