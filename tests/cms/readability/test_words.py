"""What counts as one word."""

import pytest

from cms.readability.grammar.words import lookup_form, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ouder- en jeugdsteunpunt", ["ouder", "en", "jeugdsteunpunt"]),
        ("mbo-school, foto's en foto’s", ["mbo-school", "foto's", "en", "foto’s"]),
        ("'s morgens om 't uur", ["'s", "morgens", "om", "'t", "uur"]),
        ("€ 1.000,50 en 3,5%", ["1.000,50", "en", "3,5"]),
        ("mail naar info@school.nl of https://school.nl/a?b=c", ["mail", "naar", "info@school.nl", "of", "https://school.nl/a?b=c"]),
        ("hij/zij", ["hij", "zij"]),
        ("Bel {telefoon}, of ({e-mail}).", ["Bel", "{telefoon}", "of", "{e-mail}"]),
        ("مُعَلِّم جيد", ["مُعَلِّم", "جيد"]),
        ("gee\u0308ist", ["gee\u0308ist"]),
        ("!? …", []),
    ],
)  # fmt: skip
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in split_words(text, 0, len(text)) if token.is_word] == words


def test_forms_are_looked_up_in_one_spelling() -> None:
    assert lookup_form("Gee\u0308ist") == "geëist"
    assert lookup_form("FOTO’S") == "foto's"
