"""Other languages: measures, never a level."""

import pytest

from cms.readability import Block, make_report
from cms.readability.ease import syllables

TEXT = {
    "en": "The school helps your child. You can call us. We are free.",
    "de": "Die Schule hilft Ihrem Kind. Sie können uns anrufen. Wir kosten nichts.",
    "es": "La escuela ayuda a su hijo. Puede llamarnos. Somos gratis.",
    "tr": "Okul çocuğunuza yardım eder. Bizi arayabilirsiniz. Ücretsiziz.",
    "pl": "Szkoła pomaga dziecku. Może pan zadzwonić.",
    "uk": "Школа допомагає дитині. Ви можете зателефонувати.",
    "ar": "المدرسة تساعد طفلك. يمكنك الاتصال بنا.",
    "ti": "ቤት ትምህርቲ ይሕግዝ።",
}
BEYOND_LENGTH = {
    "en": {"lix", "flesch", "syllables_per_word"},
    "de": {"lix", "flesch", "syllables_per_word"},
    "es": {"lix", "flesch", "syllables_per_word"},
    "tr": {"atesman", "syllables_per_word"},
}


@pytest.mark.parametrize("language", TEXT)
def test_what_is_told(language: str) -> None:
    report = make_report([Block("b", TEXT[language] * 10)], language=language)

    assert set(report.features) == {"words_per_sentence"} | BEYOND_LENGTH.get(language, set())
    assert (report.score, report.margin, report.level, report.marks, report.advice) == (
        None,
        None,
        None,
        (),
        (),
    )
    assert report.label == "geen niveau voor deze taal"


def test_formulas() -> None:
    features = make_report([Block("b", "The cat sat. The dog ran.")], language="en-GB").features

    assert features["words_per_sentence"] == 3
    assert features["syllables_per_word"] == 1
    assert features["flesch"] == pytest.approx(206.835 - 3.045 - 84.6)
    assert features["lix"] == 3


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [
        ("school", "en", 1), ("make", "en", 1), ("table", "en", 2), ("the", "en", 1),
        ("children", "en", 2), ("nth", "en", 1),
        ("Schule", "de", 2), ("Eltern", "de", 2), ("weiß", "de", 1), ("Bäume", "de", 2),
        ("escuela", "es", 3), ("hijo", "es", 2), ("país", "es", 2), ("muy", "es", 1),
        ("öğretmen", "tr", 3), ("çocuğunuza", "tr", 5),
    ],
)  # fmt: skip
def test_syllables(word: str, language: str, count: int) -> None:
    assert syllables(word, language) == count


def test_an_empty_text() -> None:
    assert make_report([], language="en").features == {}
