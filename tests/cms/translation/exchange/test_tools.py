"""A whole file of each tool is taken in, in any encoding; what is wrong stays a sentence's own matter."""

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cms.translation.exchange.contents import UnreadableFileError, own_contents
from cms.translation.exchange.formats import read_file
from tests.cms.translation.exchange.text import (
    ALL_TAKEN,
    OTHER_TEXT,
    SEGMENTS,
    TEXT,
    outcomes,
    po_file,
    taken,
    xliff_file,
)

# written by hand in the style of each tool: what it changes in a file, how it writes states and tags
SAMPLES = {file.name: file.read_text() for file in sorted((Path(__file__).parent / "files").iterdir())}
FILES = {name: content.replace("@text@", TEXT) for name, content in SAMPLES.items()}
WEBLATE, WEBLATE_PO, POEDIT_PO = SAMPLES["weblate.xlf"], SAMPLES["weblate.po"], SAMPLES["poedit.po"]
OMEGAT, TRADOS = SAMPLES["omegat.xlf"], SAMPLES["trados.sdlxliff"]
PHRASE, MEMOQ = SAMPLES["phrase.mxliff"], SAMPLES["memoq.mqxliff"]
FILES |= {"our xliff": xliff_file(), "our po": po_file()}


def utf_16(text: str) -> bytes:
    return text.replace("utf-8", "utf-16").replace("UTF-8", "UTF-16").encode("utf-16")


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8 with a byte order mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16": utf_16,
    "utf-16 that says utf-8": lambda text: text.encode("utf-16"),
    "utf-16, big end first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "utf-8 that says utf-16": lambda text: text.replace("UTF-8", "UTF-16").encode(),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "letters and accents apart": lambda text: unicodedata.normalize("NFD", text).encode(),
    "a blank line first": lambda text: f"\n\n{text}".encode() if text[0] != "<" else text.encode(),
    "no line end at the end": lambda text: text.rstrip().encode(),
    "spaces at line ends": lambda text: (
        text.replace("\n", "  \n").encode() if text[0] == "<" else text.encode()
    ),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("tool", FILES)
def test_the_file_of_each_tool_is_taken_in(tool: str, encoding: str) -> None:
    result = taken(ENCODINGS[encoding](FILES[tool]))
    as_composed = {
        number: (outcome, unicodedata.normalize("NFC", text)) for number, (outcome, text) in result.items()
    }
    assert as_composed == ALL_TAKEN


def test_an_older_encoding_that_the_file_declares_is_read() -> None:
    text = WEBLATE_PO.replace("@text@", TEXT).replace("–", "-").replace("UTF-8", "windows-1252")
    assert set(outcomes(taken(text.encode("windows-1252"))).values()) == {"taken"}
    with pytest.raises(UnreadableFileError):
        taken(text.replace("windows-1252", "UTF-8").encode("windows-1252"))


PIECES_OF_PO = [
    ("fuzzy", '#, fuzzy\nmsgctxt "title"\nmsgid "Zorgplicht"\nmsgstr "Duty"\n', {1: "unsure"}),
    (
        "fuzzy, with the sentence it was made for",
        '#, fuzzy, no-wrap\n#| msgid "Zorg"\nmsgctxt "title"\nmsgid "Zorgplicht"\nmsgstr "Care"\n',
        {1: "unsure"},
    ),
    ("not translated", 'msgctxt "title"\nmsgid "Zorgplicht"\nmsgstr ""\n', {1: "empty"}),
    ("a plural of elsewhere", 'msgid "dag"\nmsgid_plural "dagen"\nmsgstr[0] "day"\nmsgstr[1] "days"\n', {}),
    (
        "a plural that should be none",
        'msgctxt "title"\nmsgid "Zorgplicht"\nmsgid_plural "x"\nmsgstr[0] "Duty"\nmsgstr[1] "Duties"\n',
        {1: "taken"},
    ),
    ("without its place", 'msgid "Zorgplicht"\nmsgstr "Duty"\n', {1: "taken"}),
    ("without its place, in two", 'msgid "Praat met de leraar."\nmsgstr "Talk"\n', {5: "taken", 6: "taken"}),
    ("at a place that is gone", 'msgctxt "body.b9"\nmsgid "Praat met de leraar."\nmsgstr "Talk"\n', {}),
    ("of another text", 'msgctxt "title"\nmsgid "Aanmelden"\nmsgstr "Apply"\n', {}),
    ("obsolete", '#~ msgctxt "title"\n#~ msgid "Zorgplicht"\n#~ msgstr "Duty"\n', {}),
    (
        "spaces collapsed",
        'msgctxt "summary"\nmsgid "De coördinator helpt uw kind – ook in één dag."\nmsgstr "x"\n',
        {2: "taken"},
    ),
    ("a line break in it", 'msgctxt "title"\nmsgid "Zorgplicht\\n"\nmsgstr "Duty\\n"\n', {1: "taken"}),
    ("line ends in it", 'msgctxt "title"\nmsgid "Zorgplicht"\nmsgstr "Duty\\r\\nof care"\n', {1: "taken"}),
    (
        "a tag written otherwise",
        'msgctxt "body.b1"\nmsgid "Adres:<br />Dam 1"\nmsgstr "A<BR>1"\n',
        {4: "taken"},
    ),
    (
        "a tag lost",
        'msgctxt "body.b1"\nmsgid "Lees <a id=\\"a1\\">de wet</a> en <b>bel</b> {telefoon}."\nmsgstr "x"\n',
        {3: "marks"},
    ),
]
HEADER = WEBLATE_PO.replace("@text@", TEXT).partition('\nmsgctxt "title"')[0] + "\n"


@pytest.mark.parametrize(
    ("piece", "expected"), [case[1:] for case in PIECES_OF_PO], ids=[case[0] for case in PIECES_OF_PO]
)
def test_an_entry_of_po(piece: str, expected: dict[int, str]) -> None:
    extra = 'msgctxt "far"\nmsgid "Ver"\nmsgstr "Far"\n\n'
    assert outcomes(taken(HEADER + extra + piece)) == expected
    assert outcomes(taken(HEADER + piece.replace("\n", "\r\n") + "\r\n" + extra)) == expected


def test_an_entry_that_cannot_be_read_does_not_stop_the_others() -> None:
    broken = 'msgctxt "x"\nmsgid "Hier staat een " los teken"\nmsgstr oeps\n\n'
    for place in ('msgctxt "title"', 'msgctxt "body.b2"'):
        content = FILES["weblate.po"].replace(place, broken + place)
        assert taken(content) == ALL_TAKEN
        units = read_file(content.encode())[0].units
        assert [unit.source for unit in units if unit.broken] == [broken.rstrip()]


def test_a_unit_without_sense_does_not_stop_the_others() -> None:
    nonsense = (
        "<trans-unit/><trans-unit id='x'><source/></trans-unit><trans-unit><target>one</target></trans-unit>"
        "<trans-unit id='1-13' resname='title'>"
        "<source><g><g><ept/></g></g></source><target><bx/></target></trans-unit>"
    )
    content = FILES["omegat.xlf"].replace("<body>", f"<body>{nonsense}")
    assert taken(content) == ALL_TAKEN


def test_sentences_may_be_in_another_order_missing_or_too_many() -> None:
    head, *units = FILES["weblate.po"].split("\n\n")
    assert taken("\n\n".join([head, *reversed(units)])) == ALL_TAKEN
    assert taken("\n\n".join([head, *units[:3]])) == {number: ALL_TAKEN[number] for number in (1, 2, 3)}
    other = 'msgctxt "title"\nmsgid "Aanmelden"\nmsgstr "Apply"'
    assert taken("\n\n".join([head, other, *units, other])) == ALL_TAKEN


def test_the_same_words_at_two_places_may_be_translated_in_two_ways() -> None:
    for name in ("weblate.xlf", "weblate.po"):
        head, _, tail = FILES[name].rpartition("Talk to the teacher.")
        result = taken(f"{head}Speak with the teacher.{tail}")
        assert (result[5][1], result[6][1]) == ("Talk to the teacher.", "Speak with the teacher.")


def test_a_file_with_more_texts_holds_what_is_of_this_one() -> None:
    start, end = WEBLATE.index("  <file "), WEBLATE.index("</xliff>")
    files = WEBLATE[start:end]
    both = WEBLATE[:start] + files.replace("@text@", OTHER_TEXT).replace("Duty", "Other") + files + "</xliff>"
    assert taken(both.replace("@text@", TEXT)) == ALL_TAKEN
    own, elsewhere = own_contents(
        read_file(both.replace("@text@", TEXT).encode()), translation=TEXT, language="en"
    )
    assert own is not None
    assert elsewhere == len(own.units) == len(SEGMENTS)


IDENTITIES = [
    # the file, the language of the translation, whether it may be of it
    (OMEGAT.replace("@text@", TEXT), "en", "own"),
    (OMEGAT.replace("@text@", TEXT.upper()), "en", "own"),
    (OMEGAT.replace("@text@", OTHER_TEXT), "en", "other"),
    (TRADOS, "en", "own"),
    (TRADOS, "ar", "other"),
    (PHRASE, "en", "own"),
    (PHRASE, "tr", "other"),
    (MEMOQ, "en", "own"),
    (PHRASE.replace('target-language="en"', ""), "en", "other"),
    (WEBLATE_PO.replace("@text@", OTHER_TEXT), "en", "other"),
    (POEDIT_PO.replace("X-WagtailLocalize-TranslationID: @text@", "X-Other: 1"), "en", "own"),
    (POEDIT_PO.replace("X-WagtailLocalize-TranslationID: @text@", "X-Other: 1"), "pl", "other"),
]


@pytest.mark.parametrize(("content", "language", "own"), IDENTITIES)
def test_a_file_of_another_text_or_language_is_not_of_this_one(content: str, language: str, own: str) -> None:
    contents, _elsewhere = own_contents(read_file(content.encode()), translation=TEXT, language=language)
    assert ("own" if contents else "other") == own


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
UNSAFE = [
    LAUGHS,
    f"<!-- fine -->\n<?pi fine?>{LAUGHS}",
    '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/committees/xliff/xliff.dtd">',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>',
    "<!DOCTYPE xliff>",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("doctype", UNSAFE)
def test_a_document_type_is_refused(doctype: str, encoding: str) -> None:
    content = FILES["omegat.xlf"].partition("\n")[2]
    with pytest.raises(UnreadableFileError):
        read_file(f"{doctype}{content}".encode(encoding))


@pytest.mark.parametrize("bad", ["&c;", "&undefined;", "<target", "]]>", "\x00" * 9 + "<", "<a:b/>"])
def test_a_file_that_is_no_xml_is_refused(bad: str) -> None:
    with pytest.raises(UnreadableFileError):
        read_file(FILES["omegat.xlf"].replace("Zorgplicht", bad, 1).encode())
