"""One sentence of an XLIFF file, in the ways in which tools write it."""

import unicodedata

import pytest

from tests.cms.translation.exchange.text import DUTCH, TEXT, key, taken

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"'
    ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:m="http://www.memsource.com/mxlf/2.0"'
    ' xmlns:mq="MQXliff" xmlns:okp="okapi-framework:xliff-extensions">'
    f'<file original="{TEXT}" source-language="nl" target-language="en" datatype="html"><body>'
)
PLAIN_HEAD = HEAD.replace(' xmlns:m="http://www.memsource.com/mxlf/2.0"', "")
TAIL = "</body></file></xliff>"
PLACE = {1: "title", 2: "summary", 3: "body.b1", 4: "body.b1"}
LINK = 'Lees <g id="a1" ctype="link">de wet</g> en <g id="b1" ctype="bold">bel</g> {telefoon}.'
CALL = '<b>Call</b> {telefoon} and read <a id="a1">the law</a>.'
GOOD = '<g id="b1">Call</g> {telefoon} and read <g id="a1">the law</g>.'


def unit(number: int, inside: str, attributes: str = "") -> str:
    return f'<trans-unit id="{key(number)}" resname="{PLACE[number]}" {attributes}>{inside}</trans-unit>'


def result(number: int, inside: str, attributes: str = "", *, phrase: bool = False) -> tuple[str, str]:
    head = HEAD if phrase else PLAIN_HEAD
    return taken(head + unit(number, inside, attributes) + TAIL).get(number, ("", ""))


STATES = [
    # attributes of the unit, attributes of the target, what follows, the outcome
    ("", "", "", "taken"),
    ('approved="no"', 'state="translated"', "", "taken"),
    ('approved="yes"', "", "", "taken"),
    ('approved="no"', "", "", "taken"),
    ("", 'state="translated"', "", "taken"),
    ("", 'state="signed-off"', "", "taken"),
    ('approved="yes"', 'state="final"', "", "taken"),
    ("", 'state="x-reviewed"', "", "taken"),
    ("", 'state="translated" state-qualifier="exact-match"', "", "taken"),
    ("", 'state="translated" state-qualifier="leveraged-mt"', "", "taken"),
    ('approved="yes"', 'state-qualifier="fuzzy-match"', "", "taken"),
    ("", 'state-qualifier="leveraged-mt"', "", "unsure"),
    ("", 'state-qualifier="mt-suggestion"', "", "unsure"),
    ("", 'state-qualifier="fuzzy-match"', "", "unsure"),
    ("", 'state="translated" state-qualifier="rejected-grammar"', "", "unsure"),
    ("", 'state="new"', "", "unsure"),
    ('approved="no"', 'state="needs-translation"', "", "unsure"),
    ("", 'state="needs-l10n"', "", "unsure"),
    ("", 'state="needs-adaptation"', "", "unsure"),
    ('approved="yes"', 'state="needs-review-translation"', "", "unsure"),
    ("", 'state="needs-review-l10n"', "", "unsure"),
    ("", "", '<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs>', "taken"),
    ("", "", '<sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff"/></sdl:seg-defs>', "taken"),
    ("", "", '<sdl:seg-defs><sdl:seg id="1" conf="Draft" origin="mt"/></sdl:seg-defs>', "unsure"),
    ("", "", '<sdl:seg-defs><sdl:seg id="1" conf="RejectedTranslation"/></sdl:seg-defs>', "unsure"),
    ("", "", '<sdl:seg-defs><sdl:seg id="1"/></sdl:seg-defs>', "unsure"),
    ('m:confirmed="1" m:locked="false"', "", "", "taken"),
    ('m:confirmed="2" m:locked="true"', "", "", "taken"),
    ('m:confirmed="0" m:trans-origin="mt"', "", "", "unsure"),
    ('mq:status="ManuallyConfirmed"', "", "", "taken"),
    ('mq:status="MachineTranslated"', "", "", "unsure"),
    ('mq:status="Rejected"', "", "", "unsure"),
]


@pytest.mark.parametrize(("of_unit", "of_target", "after", "outcome"), STATES)
def test_only_what_a_tool_calls_unsure_is_unsure(
    of_unit: str, of_target: str, after: str, outcome: str
) -> None:
    inside = f"<source>Zorgplicht</source><target {of_target}>Duty of care</target>{after}"
    assert result(1, inside, of_unit, phrase=True) == (outcome, "Duty of care")


@pytest.mark.parametrize("state", ["new", "needs-translation"])
def test_a_copy_of_the_dutch_sentence_is_no_translation(state: str) -> None:
    inside = f'<source>Zorgplicht</source><target state="{state}">Zorgplicht</target>'
    assert result(1, inside) == ("empty", "")
    assert result(1, inside.replace(state, "translated")) == ("taken", "Zorgplicht")


CODES = [
    ("as it went out", LINK, GOOD),
    (
        "renumbered",
        'Lees <g id="1">de wet</g> en <g id="2">bel</g> {telefoon}.',
        '<g id="2">Call</g> {telefoon} and read <g id="1">the law</g>.',
    ),
    (
        "numbers from elsewhere in the file",
        'Lees <g id="57">de wet</g> en <g id="61">bel</g> {telefoon}.',
        '<g id="61">Call</g> {telefoon} and read <g id="57">the law</g>.',
    ),
    (
        "bpt and ept, with the tag inside",
        (
            'Lees <bpt id="1">&lt;a&gt;</bpt>de wet<ept id="1">&lt;/a&gt;</ept> en '
            '<bpt id="2">&lt;b&gt;</bpt>bel<ept id="2">&lt;/b&gt;</ept> {telefoon}.'
        ),
        (
            '<bpt id="2">&lt;b&gt;</bpt>Call<ept id="2">&lt;/b&gt;</ept> {telefoon} and read '
            '<bpt id="1">&lt;a&gt;</bpt>the law<ept id="1">&lt;/a&gt;</ept>.'
        ),
    ),
    (
        "bpt and ept, tied by rid",
        (
            'Lees <bpt id="1" rid="1"/>de wet<ept id="2" rid="1"/> en '
            '<bpt id="3" rid="2"/>bel<ept id="4" rid="2"/> {telefoon}.'
        ),
        (
            '<bpt id="3" rid="2"/>Call<ept id="4" rid="2"/> {telefoon} and read '
            '<bpt id="1" rid="1"/>the law<ept id="2" rid="1"/>.'
        ),
    ),
    (
        "bx and ex",
        'Lees <bx id="1"/>de wet<ex id="1"/> en <bx id="2"/>bel<ex id="2"/> {telefoon}.',
        '<bx id="2"/>Call<ex id="2"/> {telefoon} and read <bx id="1"/>the law<ex id="1"/>.',
    ),
    (
        "ph for each end",
        (
            'Lees <ph id="1">&lt;g id="a1"&gt;</ph>de wet<ph id="2">&lt;/g&gt;</ph> en '
            '<ph id="3">&lt;g id="b1"&gt;</ph>bel<ph id="4">&lt;/g&gt;</ph> {telefoon}.'
        ),
        (
            '<ph id="3">&lt;g id="b1"&gt;</ph>Call<ph id="4">&lt;/g&gt;</ph> {telefoon} and read '
            '<ph id="1">&lt;g id="a1"&gt;</ph>the law<ph id="2">&lt;/g&gt;</ph>.'
        ),
    ),
    (
        "it, by its position",
        (
            'Lees <it id="1" pos="open"/>de wet<it id="2" pos="close"/> en <it id="3" pos="open"/>bel'
            '<it id="4" pos="close"/> {telefoon}.'
        ),
        (
            '<it id="3" pos="open"/>Call<it id="4" pos="close"/> {telefoon} and read '
            '<it id="1" pos="open"/>the law<it id="2" pos="close"/>.'
        ),
    ),
    ("tags as text", LINK, GOOD.replace("<", "&lt;").replace(">", "&gt;")),
    ("marked as one segment", LINK, f'<mrk mtype="seg" mid="1">{GOOD}</mrk>'),
    ("with a comment of the tool", LINK, f'<mrk mtype="x-sdl-comment" sdl:cid="c1">{GOOD}</mrk>'),
    ("with a tracked change", LINK, f'<mrk mtype="x-sdl-deleted">Ring</mrk>{GOOD}'),
    ("with a protected word", LINK, GOOD.replace("{telefoon}", '<mrk mtype="protected">{telefoon}</mrk>')),
    (
        "with attributes of the tool",
        LINK,
        GOOD.replace("<g ", '<g xid="9" sdl:start="false" equiv-text="b" '),
    ),
    ("with a comment in the file", LINK, f"<!-- checked -->{GOOD}"),
    (
        "as CDATA",
        LINK,
        '<g id="b1"><![CDATA[Call]]></g> {telefoon} and read <g id="a1"><![CDATA[the law]]></g>.',
    ),
    ("on lines of their own", f"\n      {LINK}\n    ", f"\n      {GOOD}\n    "),
    (
        "wrapped",
        LINK.replace(" ", "\n        "),
        GOOD.replace(" {", "\n        {").replace(" read ", "\n  read "),
    ),
]


@pytest.mark.parametrize(("source", "target"), [case[1:] for case in CODES], ids=[case[0] for case in CODES])
def test_tags_are_known_however_a_tool_writes_them(source: str, target: str) -> None:
    assert result(3, f"<source>{source}</source><target>{target}</target>") == ("taken", CALL)


def test_the_tags_of_phrase_are_text() -> None:
    source = "Lees {1>de wet&lt;1} en {b>bel&lt;b} {telefoon}."
    target = "{b>Call&lt;b} {telefoon} and read {1>the law&lt;1}."
    inside = f"<source>{source}</source><target>{target}</target>"
    assert result(3, inside, 'm:confirmed="1"', phrase=True) == ("taken", CALL)


BREAKS = [
    ('Adres:<x id="br1" ctype="lb"/>Dam 1', 'Address:<x id="br1" ctype="lb"/>Dam 1'),
    ('Adres:<x id="1"/>Dam 1', 'Address:<x id="1"/>Dam 1'),
    ('Adres:<ph id="1">&lt;br/&gt;</ph>Dam 1', 'Address:<ph id="1">&lt;br/&gt;</ph>Dam 1'),
    ('Adres:<x id="br1"/>Dam 1', 'Address:&lt;x id="br1" ctype="lb"/&gt;Dam 1'),
    ('Adres:<ph id="1" equiv-text="&lt;br&gt;"/>Dam 1', 'Address:<ph id="1" equiv-text="&lt;br&gt;"/>Dam 1'),
    ("Adres:<ph/>Dam 1", "Address:<ph/>Dam 1"),
]


@pytest.mark.parametrize(("source", "target"), BREAKS)
def test_line_breaks_are_known(source: str, target: str) -> None:
    assert result(4, f"<source>{source}</source><target>{target}</target>") == ("taken", "Address:<br/>Dam 1")


def test_a_translator_may_break_a_line_elsewhere() -> None:
    source, target = (
        '<source>Adres:<x id="br1"/>Dam 1</source>',
        '<target>Address: Dam 1<x id="br2"/>(1st floor)</target>',
    )
    assert result(4, source + target) == ("taken", "Address: Dam 1<br/>(1st floor)")


WRONG = [
    ("Read the law.", "missing"),
    ('<g id="a1">Law</g>, <g id="a1">law</g>, <g id="b1">call</g> {telefoon}', "twice"),
    ('<g id="9">Law</g> <g id="a1">law</g> <g id="b1">call</g> {telefoon}', "unknown"),
    ('<bpt id="a1"/>Law <bpt id="b1"/>call<ept id="a1"/> {telefoon}<ept id="b1"/>', "crossing"),
    ('<bpt id="a1"/>Law <g id="b1">call</g> {telefoon}', "not closed"),
    ('Law<ept id="a1"/> <g id="b1">call</g> {telefoon}', "not opened"),
    ('<x id="a1"/>Law <g id="b1">call</g> {telefoon}', "alone"),
    ('<g id="a1">Law</g> <g id="b1">call</g> 020 123', "without the placeholder"),
    ('<g id="a1">Law</g> <g id="b1">call</g> {telefoon}<script>x()</script>', "an element of no sentence"),
    ('<g id="a1">Law</g> <g id="b1">call</g> {telefoon}<g id="img1">x</g>', "a tag of no sentence"),
]


@pytest.mark.parametrize("target", [case[0] for case in WRONG], ids=[case[1] for case in WRONG])
def test_what_a_translator_broke_is_not_taken(target: str) -> None:
    outcome, stored = result(3, f"<source>{LINK}</source><target>{target}</target>")
    assert outcome in {"marks", "unsafe"}
    assert stored == ""


SOURCES = [
    "De coördinator helpt uw kind – ook in één dag.",
    unicodedata.normalize("NFD", DUTCH[1][1]),
    "De coördinator helpt uw kind - ook in één dag.",
    "\n    De coördinator\n    helpt uw kind – ook in één dag.\n  ",
    "De co\u00adördinator helpt uw\u200b kind\ufeff – ook in één dag.",
    "De coördinator&#160;&#160;helpt&#xA0;uw kind – ook in één dag.",
    "De coördinator helpt uw kind – ook in één&#x1F; dag.",
    '<mrk mtype="seg" mid="1">De coördinator helpt</mrk> <mrk mtype="seg">uw kind – ook in één dag.</mrk>',
    'De coördinator helpt <mrk mtype="term">uw kind</mrk> – ook in één dag.',
]


@pytest.mark.parametrize("source", SOURCES)
def test_a_sentence_is_known_however_its_words_are_written(source: str) -> None:
    inside = f"<source>{source}</source><target>In a day</target>"
    assert result(2, inside) == ("taken", "In a day")


@pytest.mark.parametrize(
    "source", ["De coördinator helpt uw kind.", "De coordinator helpt uw kind – ook in één dag."]
)
def test_another_sentence_is_another(source: str) -> None:
    assert result(2, f"<source>{source}</source><target>In a day</target>") == ("", "")


ROUND = [
    "<note>Ask the lawyer</note>",
    '<note from="translator" priority="1">Ask</note>',
    '<alt-trans match-quality="80%" origin="tm"><source>Zorg</source><target>Care</target></alt-trans>',
    '<alt-trans><target xml:lang="de">Pflicht</target></alt-trans><context-group><context/></context-group>',
    "<count-group name='w'><count count-type='word'>1</count></count-group>",
    '<m:tunit-metadata><m:mark id="1"><m:type>code</m:type></m:mark></m:tunit-metadata>',
    '<seg-source><mrk mtype="seg" mid="0">Zorgplicht</mrk></seg-source>',
    "<okp:itsLQI>x</okp:itsLQI>",
]


@pytest.mark.parametrize("extra", ROUND)
def test_what_a_tool_adds_to_a_sentence_does_not_matter(extra: str) -> None:
    inside = f'<source xml:lang="nl">Zorgplicht</source>{extra}<target xml:lang="en-GB">Duty</target>'
    for attributes in ("", 'xml:space="preserve"', 'translate="yes" size-unit="char" maxwidth="99"'):
        assert result(1, inside, attributes, phrase=True) == ("taken", "Duty")


def test_half_a_sentence_is_unsure() -> None:
    inside = (
        "<source>De coördinator helpt uw kind – ook in één dag.</source>"
        '<seg-source><mrk mtype="seg" mid="1">De coördinator helpt uw kind</mrk> '
        '<mrk mtype="seg" mid="2">– ook in één dag.</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="1">The co-ordinator helps</mrk> <mrk mtype="seg" mid="2"/></target>'
    )
    assert result(2, inside) == ("unsure", "The co-ordinator helps")
