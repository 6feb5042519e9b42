"""A translation beside its source."""

from cms.readability import blocks_from_text, compare_translation, make_report, shipped_lexicon

SOURCE = "Het samenwerkingsverband regelt de toelating. De school van Willemsen helpt bij de aanmelding."


def test_comparison() -> None:
    source = blocks_from_text(SOURCE)
    target = blocks_from_text(
        "The samenwerkingsverband decides. "
        "You can ask the school of Willemsen to help you with the aanmelding today."
    )

    found = compare_translation(
        source, make_report(source), target, lexicon=shipped_lexicon(), glossary=["samenwerkingsverband"]
    )

    assert found.dutch_words == ("aanmelding",)
    assert found.sentence_ratio == round((3 + 14) / (5 + 8), 2)
    assert found.source_level is None
    assert found.source_label == "te kort voor een niveau"


def test_nothing_to_compare() -> None:
    found = compare_translation([], make_report([]), [], lexicon=shipped_lexicon())

    assert (found.sentence_ratio, found.dutch_words) == (None, ())
