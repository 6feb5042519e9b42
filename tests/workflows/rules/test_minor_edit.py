"""A minor edit is spelling and punctuation; whatever can change what a reader is told goes to the panels."""

from copy import deepcopy
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.readability.known_words import word_check
from workflows.enums import MinorEditProblem
from workflows.rules import minor_edit
from workflows.rules.minor_edit import placeholders_after_edit

minor_edit_problems = partial(minor_edit.minor_edit_problems, is_word=word_check("nl"))
says_the_same = partial(minor_edit.says_the_same, is_word=word_check("nl"))
terms_after_edit = partial(minor_edit.terms_after_edit, is_word=word_check("nl"))

FACTS, STRUCTURE, LINKS, NUMBERS, WORDS = (
    MinorEditProblem.FACTS,
    MinorEditProblem.STRUCTURE,
    MinorEditProblem.LINKS,
    MinorEditProblem.NUMBERS,
    MinorEditProblem.WORDS,
)


def snapshot(*paragraphs, **fields):
    body = [
        {"type": "paragraph", "id": f"id-{number}", "value": f"<p>{text}</p>"}
        for number, text in enumerate(paragraphs)
    ]
    return {
        "schema": 1,
        "article": "a",
        "language": "nl",
        "title": "Zorgplicht",
        "summary": "Wat de school moet doen.",
        "body": body,
        "sources": [],
        "audience": ["parents"],
        "sectors": ["po"],
        "topics": [],
        "validUntil": None,
        "files": {},
        **fields,
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Dit wordtt een plek.", "Dit wordt een plek."),
        ("De shcool zoekt.", "De school zoekt."),
        ("Dat is interresant", "Dat is interessant."),
        ("De school , zoekt", "De school zoekt"),
        ("de ouder contact persoon helpt", "de oudercontactpersoon helpt"),
        ("De foto's van uw kind", "De fotos van uw kind"),
        ("Het zjin regels", "Het zijn regels"),
        ("de reunie", "de reünie"),
        ("Kijk bij <a id='3'>de shcool</a>.", "Kijk bij <a id='3'>de school</a>."),
        ("Het is <b>goed</b> zo.", "Het is goed zo."),
        ("Van 10 – 12 jaar.", "Van 10-12 jaar."),
    ],
)
def test_spelling_passes(before, after) -> None:
    assert minor_edit_problems(snapshot(before), snapshot(after)) == set()


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("U krijgt hulp.", "U krijgt geen hulp.", WORDS),
        ("U mag komen.", "U moet komen.", WORDS),
        ("Ouders moeten komen.", "Ouders mogen komen.", WORDS),
        ("Dit word een plek.", "Dit wordt een plek.", WORDS),
        ("U kunt uw kind aanmelden.", "U kunt uw kind afmelden.", WORDS),
        ("U kunt inschrijven.", "U kunt uitschrijven.", WORDS),
        ("Is uw kind minderjarig?", "Is uw kind meerderjarig?", WORDS),
        ("De prijs is inclusief.", "De prijs is exclusief.", WORDS),
        ("Vraag het mevrouw Bakke.", "Vraag het mevrouw Bakker.", WORDS),
        ("Het is verplicht.", "Het is onverplicht.", WORDS),
        ("De hulp is voldoende.", "De hulp is onvoldoende.", WORDS),
        ("De ouders kiezen.", "De anders kiezen.", WORDS),
        ("Een brief voor school.", "Een brief door school.", WORDS),
        ("Hij beslist.", "Zij beslist.", WORDS),
        ("Naar het vmbo.", "Naar het mbo.", WORDS),
        ("Voor juni.", "Voor juli.", WORDS),
        ("Binnen zes weken.", "Binnen zestien weken.", WORDS),
        ("Binnen zestien weken.", "Binnen zestig weken.", WORDS),
        ("U krijgt hulp.", "U krijgt hulp. Bel de school.", WORDS),
        ("U krijgt hulp. Bel de school.", "U krijgt hulp.", WORDS),
        ("ouders horen kinderen", "kinderen horen ouders", WORDS),
        ("Het samenwerkingsverband helpt.", "Het samenwerkingsverbandd weigert.", WORDS),
        ("Binnen 6 weken.", "Binnen 8 weken.", NUMBERS),
        ("Het kost 1.000 euro.", "Het kost 10,00 euro.", NUMBERS),
        ("Groep 5-8.", "Groep 58.", NUMBERS),
        ("Het is 10% korting.", "Het is 10 korting.", NUMBERS),
        ("Het is − 3 graden.", "Het is 3 graden.", NUMBERS),
        ("Het is -3 graden.", "Het is 3 graden.", NUMBERS),
        ("Het kost € 10.", "Het kost 10.", NUMBERS),
        ("<a id='3'>hier</a>", "<a id='4'>hier</a>", LINKS),
        ("Kijk <a id='3'>hier</a> of daar.", "Kijk hier of <a id='3'>daar</a>.", LINKS),
        ("Mail info@school.nl.", "Mail info@schol.nl.", LINKS),
        ("Kijk op www.school.nl.", "Kijk op www.scholl.nl.", LINKS),
    ],
)
def test_meaning_is_refused(before, after, problem) -> None:
    assert problem in minor_edit_problems(snapshot(before), snapshot(after))


def test_blocks_are_not_moved_added_or_retyped() -> None:
    text = snapshot("Elke school zoekt een plek.", "Praat met de leraar.")
    moved = snapshot("Praat met de leraar.", "Elke school zoekt een plek.")
    more = snapshot("Elke school zoekt een plek.", "Praat met de leraar.", "Bel.")
    retyped = deepcopy(text)
    retyped["body"][0]["type"] = "heading"
    assert WORDS in minor_edit_problems(text, moved)
    assert STRUCTURE in minor_edit_problems(text, more)
    assert STRUCTURE in minor_edit_problems(text, retyped)


def test_the_address_of_a_video_is_no_prose() -> None:
    def video(address):
        value = {"url": address, "title": "Zorgplicht", "captions": None, "transcript": "<p>Zo.</p>"}
        return snapshot(body=[{"type": "video", "id": "v", "value": value}])

    found = minor_edit_problems(video("https://example.org/abcdef"), video("https://example.org/abcdeg"))
    assert found == {LINKS}


ONLY = [
    ("Mail info@school.nl.", "Mail info school.nl.", {LINKS}),
    ("<a id='3'>hier</a>", "<a id='4'>hier</a>", {LINKS}),
    ("<a id='3'>hier</a> of daar", "<a id='3'>hier</a> of <a id='3'>daar</a>", {LINKS}),
    ("Kijk bij <a id='3'>school</a> en raad.", "Kijk bij school en <a id='3'>raad</a>.", {LINKS}),
    ("<embed id='3'/> en <embed id='4'/>", "<embed id='4'/> en <embed id='3'/>", {LINKS}),
    ("Groep 5-8.", "Groep 58.", {NUMBERS}),
    ("Groep 5 8.", "Groep 5, 8.", set()),
    ("Het is 10% zo.", "Het is 10 zo.", {NUMBERS}),
    ("Bel {telefoon}.", "Bel (telefoon).", {WORDS}),
    ("Hij beslist.", "Zij beslist.", {WORDS}),
]


@pytest.mark.parametrize(("before", "after", "problems"), ONLY)
def test_each_problem_is_named_and_no_other(before, after, problems) -> None:
    assert minor_edit_problems(snapshot(before), snapshot(after)) == problems
    assert minor_edit_problems(snapshot(after), snapshot(before)) == problems
    assert says_the_same(before, after) is (not problems)


def test_each_field_and_each_block_is_read() -> None:
    text = snapshot("Zo is het.", "Bel de school.")
    assert minor_edit_problems(text, {**text, "title": "Recht"}) == {WORDS}
    assert minor_edit_problems(text, {**text, "summary": "Over 3 scholen."}) == {NUMBERS, WORDS}
    assert minor_edit_problems(text, snapshot("Zo is het.", "Bel 1 school.")) == {NUMBERS, WORDS}
    assert minor_edit_problems(text, {**text, "summary": None}) == {STRUCTURE}
    assert minor_edit_problems({**text, "summary": None}, text) == {STRUCTURE}
    assert minor_edit_problems({**text, "summary": 1}, {**text, "summary": 2}) == {STRUCTURE}
    assert minor_edit_problems(text, {**text, "slug": "recht", "schema": 2}) == set()


@pytest.mark.parametrize(("key", "problem"), [("type", STRUCTURE), ("tone", STRUCTURE), ("url", LINKS)])
def test_parts_of_a_block_that_are_no_prose_are_fixed(key, problem) -> None:
    def block(value):
        return snapshot(body=[{"id": "1", "value": [{"text": "Zo.", key: value}]}])

    assert minor_edit_problems(block("school"), block("schools")) == {problem}
    assert minor_edit_problems(block("school"), block("school")) == set()


def term(key, explanation="Een brief van de school.", **fields):
    return {
        "id": key,
        "language": "nl",
        "term": "zorgplicht",
        "explanation": explanation,
        "places": ["old"],
        **fields,
    }


def test_terms_are_those_that_readers_approved_where_they_stand_now() -> None:
    approved = [term("1"), term("2"), term("3"), term("4"), term("5")]
    respelled = term("2", "Een brief van de school!", places=["new"])
    now = [
        term("6"),
        term("5", term="leerplicht", places=["new"]),
        term("4", language="en", places=["new"]),
        term("3", "Geen brief van de school.", places=["new"]),
        respelled,
    ]
    assert terms_after_edit(approved, now) == [
        respelled,
        term("3", places=["new"]),
        term("4", places=["new"]),
        term("5", places=["new"]),
    ]


def test_words_for_what_a_region_has_are_those_that_readers_approved() -> None:
    approved = {"placeholders": {"region": "uw regio", "email": "een e-mail"}}
    now = {"placeholders": {"region": "de regio", "telephone": "het nummer"}}
    assert placeholders_after_edit(approved, now) == {
        "placeholders": {"region": "uw regio", "telephone": "het nummer"}
    }
    assert placeholders_after_edit({}, now) == now
    assert placeholders_after_edit(approved, {}) == {}
    assert placeholders_after_edit(approved, {"placeholders": {}}) == {}


@pytest.mark.parametrize(
    "change",
    [
        {"article": "b"},
        {"language": "en"},
        {"audience": ["youth"]},
        {"sectors": []},
        {"topics": ["rechten"]},
        {"validUntil": "2030-01-01"},
        {"files": {"image:1": "abc"}},
        {"sources": [{"type": "source", "id": "s", "value": {"title": "Wet"}}]},
    ],
)
def test_what_is_about_the_text_is_fixed(change) -> None:
    assert minor_edit_problems(snapshot("Zo."), snapshot("Zo.", **change)) == {FACTS}


texts = st.lists(st.text(max_size=60), max_size=4)


@given(texts)
def test_the_same_text_is_no_problem(paragraphs) -> None:
    again = snapshot(*paragraphs)
    for number, block in enumerate(again["body"]):
        block["id"] = f"other-{number}"
    assert minor_edit_problems(snapshot(*paragraphs), again) == set()


@given(texts, texts)
def test_a_change_is_judged_alike_both_ways(before, after) -> None:
    there = minor_edit_problems(snapshot(*before), snapshot(*after))
    back = minor_edit_problems(snapshot(*after), snapshot(*before))
    assert (STRUCTURE in there, FACTS in there) == (STRUCTURE in back, FACTS in back)


@given(st.text(alphabet="abcdefgh ", min_size=1, max_size=60), st.integers(0, 9999))
def test_a_number_is_never_added(text, number) -> None:
    assert NUMBERS in minor_edit_problems(snapshot(text), snapshot(f"{text} {number}"))


@given(
    st.lists(
        st.sampled_from(["de", "school", "zoekt", "een", "plek", "voor", "uw", "kind"]),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["niet", "geen", "nooit", "alleen", "moeten", "mogen"]),
    st.data(),
)
def test_a_turning_word_is_never_slipped_in(sentence, word, data) -> None:
    place = data.draw(st.integers(0, len(sentence)))
    after = [*sentence[:place], word, *sentence[place:]]
    assert WORDS in minor_edit_problems(snapshot(" ".join(sentence)), snapshot(" ".join(after)))
