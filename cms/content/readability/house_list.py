"""The editors' word lists, in the form the readability library expects."""

from cms.content.models import GlossaryTerm, HardWord, TextPage
from cms.content.readability.readable_text import readable_blocks
from cms.readability import HardWordEntry, Report, make_report, shipped_house_list


def house_list() -> tuple[HardWordEntry, ...]:
    """Return the hard words in use; the shipped list as long as the installation has no list."""
    words = tuple(HardWord.objects.all())
    if not words:
        return tuple(shipped_house_list())
    return tuple(
        HardWordEntry(word.term, word.plainer, word.is_term, word.explanation)
        for word in words
        if word.active
    )


def explained_terms(language: str) -> list[str]:
    """Return the terms that the glossary explains in this language; for plain Dutch also those in Dutch."""
    languages = {language, language.split("-", maxsplit=1)[0]}
    return list(
        GlossaryTerm.objects.filter(locale__language_code__in=languages).values_list("term", flat=True)
    )


def report_on_page(page: TextPage) -> Report:
    """Return the report on an article as it is in memory, by the current lists: three queries."""
    language = page.locale.language_code
    return make_report(
        readable_blocks(page), language=language, house_list=house_list(), glossary=explained_terms(language)
    )
