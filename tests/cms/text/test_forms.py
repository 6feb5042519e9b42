"""One text has one form, however it was typed, pasted or exported."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.text import comparison_form, folded, kept, plain, plain_form, sign_outside

SIGNS = (
    "\u00ad\u200b\u200d\u2060\u202a\ufeff\u0301\u0323\u0307\u0345"
    "iıİIéſﬁǆ…'’`–‑\r\n\u2028\t \u00a0٣كيى\uac00\u1100\u1161\u11a8丽ｅ１𝓙"
)
texts = st.text(st.characters(codec=None) | st.sampled_from(SIGNS), max_size=40)
TYPED_NUMBER = re.compile("[0-9-]")
FORMS = [kept, plain, comparison_form, folded]

KEPT = {
    "zorg\u00adplicht": "zorg\u00adplicht",
    "\ufeffDe school": "De school",
    "de\u200bschool": "deschool",
    "de\u2060 school": "de school",
    "Jose\u0301": "José",
    "\u202aAanmelden\u202c": "Aanmelden",
    "می\u200cخواهم": "می\u200cخواهم",
    "سلام\u200f!": "سلام\u200f!",
    "\u2066school\u2069": "\u2066school\u2069",
    "👩\u200d🏫": "👩\u200d🏫",
    "❤\ufe0f": "❤\ufe0f",
    "1012\u00a0AB": "1012\u00a0AB",
    "van 9–12": "van 9–12",
    "“Hoi”": "“Hoi”",
    "een\r\ntwee\rdrie\u2028vier": "een\ntwee\ndrie\nvier",
    "a\x00b\x07c": "abc",
    "half\ud800": "half",
    "": "",
}
PLAIN = {
    "zorg\u00adplicht": "zorgplicht",
    "zorg\u200bplicht": "zorgplicht",
    "zorg\u2060plicht": "zorgplicht",
    "pas\u00adsend onder\u00adwijs": "passend onderwijs",
    "tlv\u2011aanvraag": "tlv-aanvraag",
    "tlv\u2010aanvraag": "tlv-aanvraag",
    "foto\u02bcs": "foto's",
    "foto’s": "foto's",
    "foto`s": "foto's",
    "foto\u00b4s": "foto's",
    "‘s middags": "'s middags",
    "„Hoi”, zei hij": '"Hoi", zei hij',
    "«Hoi»": '"Hoi"',
    "06\u00a012\u202f34": "06 12 34",
    "06\u201112\u201334": "06-12-34",
    "\u221270": "-70",
    "٠٢٠ ١٢٣": "020 123",
    "۰۲۰": "020",
    "０２０": "020",
    "ﬁets en koﬃe": "fiets en koffie",
    "ĳsje": "ijsje",
    "Ĳs": "IJs",
    "e\u0301e\u0301n": "één",
    "e\u200b\u0301": "é",
    "wachten…": "wachten...",
    "ﻣﺪﺭﺳﺔ": "مدرسة",
    "مـــدرسة": "مدرسة",
    "می\u200cخواهم": "میخواهم",
    "𝗦𝗰𝗵𝗼𝗼𝗹": "School",
    "Ⓢ m² ½ №": "Ⓢ m² ½ №",
    "a\r\nb": "a\nb",
    "a  b": "a  b",
    "İstanbul": "İstanbul",
    "ß": "ß",
    "": "",
}
SAME_NAME = [
    ["José", "Jose\u0301", "JOSÉ", "JOSE\u0301", " José ", "Jos\u00ade\u0301", "José\u200b"],
    ["Çağla", "C\u0327ag\u0306la", "ÇAĞLA"],
    ["Işıl", "işıl", "IŞIL", "İŞIL", "IS\u0327IL"],
    ["Zoë", "Zoe\u0308", "ZOË"],
    ["D’Arcy", "D'Arcy", "D\u02bcarcy", "d`arcy"],
    ["Anne-Fleur", "Anne\u2011Fleur", "anne–fleur"],
    ["Олена", "ОЛЕНА", "олена"],
    ["علي", "على", "علی"],
    ["Jan  Piet", "Jan\u00a0Piet", "jan piet\n"],
    ["Łukasz", "ŁUKASZ"],
    ["Weiß", "WEISS"],
]
OTHER_NAMES = [("Jose", "José"), ("Jan", "Jаn"), ("Anne", "Annie"), ("Ayşe", "Ayse"), ("m2", "m²")]


@pytest.mark.parametrize(("written", "stored"), KEPT.items())
def test_what_is_kept_looks_as_it_was_written(written: str, stored: str) -> None:
    assert kept(written) == stored


@pytest.mark.parametrize(("written", "found"), PLAIN.items())
def test_look_alikes_are_one_sign(written: str, found: str) -> None:
    assert plain(written) == found


@pytest.mark.parametrize("spellings", SAME_NAME, ids=lambda spellings: spellings[0])
def test_one_name_is_one_name(spellings: list[str]) -> None:
    assert {folded(spelling) for spelling in spellings} == {folded(spellings[0])}


@pytest.mark.parametrize(("name", "other"), OTHER_NAMES)
def test_another_name_is_another_name(name: str, other: str) -> None:
    assert folded(name) != folded(other)


@given(texts)
def test_twice_is_once(text: str) -> None:
    for form in FORMS:
        assert form(form(text)) == form(text)


@given(texts)
def test_what_is_kept_is_the_same_text(text: str) -> None:
    assert plain(kept(text)) == plain(text)


@given(texts)
def test_each_sign_has_its_place(text: str) -> None:
    form = plain_form(text)
    assert form.text == plain(text)
    assert len(form.starts) == len(form.ends) == len(form.text)
    assert list(form.starts) == sorted(form.starts)
    assert list(form.ends) == sorted(form.ends)
    assert all(start < end for start, end in zip(form.starts, form.ends, strict=True))


@given(st.lists(st.sampled_from(["school", "zorgplicht", "één", "’s", "TLV"]), min_size=1), st.data())
def test_a_word_is_found_where_it_was_written(words: list[str], data: st.DataObject) -> None:
    """Whatever nobody sees stands between its letters."""
    unseen = st.sampled_from(["", "\u00ad", "\u200b", "\u2060", "\u202c"])
    written = ["".join(letter + data.draw(unseen) for letter in word) for word in words]
    text = " ".join(written)
    form = plain_form(text)
    place = 0
    for word, as_written in zip(words, written, strict=True):
        at = form.text.index(plain(word), place)
        start, end = form.span(at, at + len(word))
        assert plain(text[start:end]) == plain(word)
        assert text[start:end] in as_written
        place = at + len(word)


def test_an_empty_place_is_a_place() -> None:
    assert plain_form("").span(0, 0) == (0, 0)
    assert plain_form("a\u00adb").span(2, 2) == (3, 3)
    assert plain_form("a\u00adb").span(1, 1) == (2, 2)


@pytest.mark.parametrize(
    ("typed", "shown", "visible"),
    [
        ("06-12l4", "l", True),
        ("06\u200b12", "U+200B", False),
        ("06\x0712", "U+0007", False),
        ("06‑12", "‑", True),
    ],
)
def test_the_sign_that_is_wrong_can_be_shown(typed: str, shown: str, visible: bool) -> None:
    sign = sign_outside(typed, TYPED_NUMBER)
    assert sign
    assert (sign.shown, sign.is_visible) == (shown, visible)
    assert typed[sign.place] == sign.text


def test_when_all_is_well_there_is_no_sign() -> None:
    assert sign_outside("06-12", TYPED_NUMBER) is None
