"""What runs the other way than the text around it is found and isolated; the text itself does not change."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.text import direction_of, isolated, isolated_html, isolated_value, runs

#: a text from right to left, and the pieces of it that are isolated
IN_ARABIC = [
    ("اتصل بنا على 020 123 45 67 من الاثنين", ["020 123 45 67"]),
    ("الهاتف: +31 20 123 45 67.", ["+31 20 123 45 67"]),
    ("الهاتف: +31 (0)20-123 45 67", ["+31 (0)20-123 45 67"]),
    ("الهاتف (020) 123 45 67 مجاني", ["(020) 123 45 67"]),
    ("الهاتف (020 123 45 67) مجاني", ["020 123 45 67"]),
    ("06-12345678", ["06-12345678"]),
    ("06\u201112345678 أو", ["06\u201112345678"]),
    ("020\u00a0123\u00a045\u00a067 أو", ["020\u00a0123\u00a045\u00a067"]),
    ("٠٢٠ ١٢٣ ٤٥ ٦٧ هاتف", ["٠٢٠ ١٢٣ ٤٥ ٦٧"]),
    ("۰۲۰ ۱۲۳ ۴۵ ۶۷ تلفن", ["۰۲۰ ۱۲۳ ۴۵ ۶۷"]),
    ("البريد info@po2601.nl هنا", ["info@po2601.nl"]),
    ("البريد f.el-amrani+ouder@example.org.", ["f.el-amrani+ouder@example.org"]),
    ("الموقع https://steunpunt.nl/hulp/?a=1&b=2 الآن", ["https://steunpunt.nl/hulp/?a=1&b=2"]),
    ("الموقع https://steunpunt.nl/hulp/ الآن", ["https://steunpunt.nl/hulp/"]),
    ("الموقع www.steunpunt.nl.", ["www.steunpunt.nl"]),
    ("المنطقة PO2601 هنا", ["PO2601"]),
    ("المناطق PO2601، VO2709", ["PO2601", "VO2709"]),
    ("المناطق PO2601 و VO2709", ["PO2601", "VO2709"]),
    ("اسمها Fatima El Amrani وهي", ["Fatima El Amrani"]),
    ("اسمه Łukasz Żak وهو", ["Łukasz Żak"]),
    ("اسمها Олена وهي", ["Олена"]),
    ("الدعم في Steunpunt PO (Amsterdam) قريب", ["Steunpunt PO (Amsterdam)"]),
    ("العمر 12-15 سنة", ["12-15"]),
    ("العمر 12\u201315 سنة", ["12\u201315"]),
    ("من 09:00\u201312:30 صباحا", ["09:00\u201312:30"]),
    ("الأحد 30-11-2026 هنا", ["30-11-2026"]),
    ("الأحد 30/11/2026 هنا", ["30/11/2026"]),
    ("السعر 1.250,50 فقط", ["1.250,50"]),
    ("السعر €25,50 فقط", ["€25,50"]),
    ("العنوان Kerkstraat 12, 1012 JS Amsterdam.", ["Kerkstraat 12, 1012 JS Amsterdam"]),
    ("العنوان 12 rue de la Paix هنا", ["12 rue de la Paix"]),
    ("لغة C++ جيدة", ["C++"]),
    ("الوسم #steunpunt هنا", ["#steunpunt"]),
    ("الحساب @steunpunt هنا", ["@steunpunt"]),
    ("نص «Passend onderwijs» هنا", ["Passend onderwijs"]),
    ("الملف map_1.pdf هنا", ["map_1.pdf"]),
    ("سطر 1 2\nسطر 3 4", ["1 2", "3 4"]),
    ("السنة 2026 فقط", []),
    ("عشر دقائق 10، ثم 12 دقيقة", []),
    ("لا شيء هنا؟", []),
    ("هاتف \u2066020 123\u2069 هنا", []),
    ("זה 020 123 45 67 כאן", ["020 123 45 67"]),
    ("شماره ۱۲-۱۵ سال", ["۱۲-۱۵"]),
    ("", []),
]
IN_DUTCH = [
    ("Kies العربية of Nederlands", ["العربية"]),
    ("Kies العربية 12 of 13", ["العربية"]),
    ("Zij heet فاطمة الزهراء, zegt zij", ["فاطمة الزهراء"]),
    ("De tekst “كيف حالك، أخي؟” is klaar", ["كيف حالك، أخي؟"]),
    ("De tekst “رقم 020 123 هنا” is klaar", ["رقم 020 123 هنا"]),
    ("Naam: שרה", ["שרה"]),
    ("(فارسی)", ["فارسی"]),
    ("Bel 020 123 45 67", []),
    ("Fatima – 12", []),
    ("٠٢٠ ١٢٣", []),
    ("Zij heet \u2067فاطمة\u2069", []),
]
TEXTS = st.text(st.sampled_from("ab1٢ ا ب,،.-+()/@:\n\u2066\u2067\u2069\u200f\u0301&<>\"'é€_"), max_size=60)
WAYS = st.sampled_from(["ltr", "rtl"])


def pieces(text: str, within: str) -> list[str]:
    return [text[run.start : run.end] for run in runs(text, within)]


@pytest.mark.parametrize(("text", "expected"), IN_ARABIC)
def test_left_to_right_in_right_to_left(text: str, expected: list[str]) -> None:
    assert pieces(text, "rtl") == expected
    html = isolated_html(text.replace("&", "&amp;"), "rtl")
    assert [unescape(one) for one in re.findall(r'<bdi dir="ltr">(.*?)</bdi>', html)] == expected


@pytest.mark.parametrize(("text", "expected"), IN_DUTCH)
def test_right_to_left_in_left_to_right(text: str, expected: list[str]) -> None:
    assert pieces(text, "ltr") == expected
    assert re.findall(r'<bdi dir="rtl">(.*?)</bdi>', isolated_html(text, "ltr")) == expected


def test_in_plain_text_a_run_is_between_isolates() -> None:
    assert isolated("على 020 123 من", "rtl") == "على \u2066020 123\u2069 من"
    assert isolated("Kies العربية.", "ltr") == "Kies \u2067العربية\u2069."


def test_a_line_that_is_an_address_is_left_for_programs_to_link() -> None:
    text = "الموقع:\nhttps://steunpunt.nl/panel/x/\r\ninfo@po2601.nl\n020 123 45 67"
    assert isolated(text, "rtl") == (
        "الموقع:\nhttps://steunpunt.nl/panel/x/\r\ninfo@po2601.nl\n\u2066020 123 45 67\u2069"
    )


@pytest.mark.parametrize(
    ("value", "within", "expected"),
    [
        ("Wie helpt mij?", "rtl", "\u2066Wie helpt mij?\u2069"),
        ("من يساعدني؟", "ltr", "\u2067من يساعدني؟\u2069"),
        ("من يساعدني؟", "rtl", "من يساعدني؟"),
        ("Wie helpt mij?", "ltr", "Wie helpt mij?"),
        ("020 123", "rtl", "\u2066020 123\u2069"),
        ("2026", "rtl", "2026"),
        ("", "rtl", ""),
    ],
)
def test_a_value_is_isolated_as_a_whole(value: str, within: str, expected: str) -> None:
    assert isolated_value(value, within) == expected


def test_tags_and_what_is_isolated_already_stay() -> None:
    html = '<p>رقم <a href="tel:+31 20" title="a > 1 2">020 1</a> <bdi dir="auto">6</bdi> <b>A &lt; B</b></p>'
    assert isolated_html(html, "rtl") == (
        '<p>رقم <a href="tel:+31 20" title="a > 1 2"><bdi dir="ltr">020 1</bdi></a> <bdi dir="auto">6</bdi> '
        '<b><bdi dir="ltr">A &lt; B</bdi></b></p>'
    )


@pytest.mark.parametrize(
    ("text", "way"), [("020 123", "ltr"), ("12 ساعة", "rtl"), ("a ا", "ltr"), ("ا a", "rtl"), ("", "ltr")]
)
def test_the_direction_of_a_text(text: str, way: str) -> None:
    assert direction_of(text) == way


@given(TEXTS, WAYS)
def test_isolating_takes_nothing_away_and_is_done_once(text: str, way: str) -> None:
    once = isolated(text, way)
    assert isolated(once, way) == once
    assert re.sub("[\u2066\u2067\u2069]", "", once) == re.sub("[\u2066\u2067\u2069]", "", text)


@given(TEXTS, WAYS)
def test_the_words_of_the_html_are_the_same(text: str, way: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    once = isolated_html(f"<p>{escaped}</p>", way)
    assert isolated_html(once, way) == once
    assert unescape(re.sub("<[^>]*>", "", once)) == text
