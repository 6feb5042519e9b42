"""The glossary as readers of one language see it."""

import re
from collections import defaultdict
from functools import cache
from typing import Any, Final
from uuid import UUID

from django.conf import settings

from cms.content.meaning.passages import passages
from cms.content.models import GlossaryTerm
from cms.content.words.terms import GlossaryEntry, TermText, find_terms
from cms.readability import shipped_lexicon
from cms.readability.languages import base_language

_EVERYDAY_ZIPF: Final = 2.6  # "mee" and "mr" are above it, "opp" and "tos" below
_WITH_ABBREVIATION: Final = re.compile(r"(.+?)\s*\(([^\s()]+)\)")

Json = dict[str, Any]


def language_chain(language: str) -> list[str]:
    """Return a language and its fallbacks, best first; the source language comes last."""
    chain = [language, *settings.LANGUAGE_FALLBACKS.get(language, []), settings.LANGUAGE_CODE]
    return list(dict.fromkeys(chain))


def entries_for(language: str) -> list[GlossaryEntry]:
    """Return every term, explained in the first language of the chain that has an explanation. One query.

    In a translation a term may be in that language or in another of the chain: "TLV" is often kept.
    """
    chain = language_chain(language)
    terms: dict[UUID, dict[str, GlossaryTerm]] = defaultdict(dict)
    translations = GlossaryTerm.objects.filter(locale__language_code__in=chain).select_related("locale")
    for row in translations.order_by("term", "pk"):
        if row.term.strip() and row.explanation.strip():
            terms[row.translation_key][row.locale.language_code] = row
    return [
        _entry(key, {tag: versions[tag] for tag in chain if tag in versions})
        for key, versions in terms.items()
    ]


def terms_of(snapshot: Json) -> list[Json]:
    """Return the terms in a text with their explanations, to be frozen with it.

    Terms in the generic wording of placeholders are left out: a region's site does not show that wording.
    """
    placeholders = dict.fromkeys(snapshot.get("placeholders", {}), "…")
    texts = [
        TermText(passage.anchor, passage.text, is_heading=passage.kind in ("heading", "question"))
        for passage in passages({**snapshot, "placeholders": placeholders})
    ]
    language = snapshot["language"]
    matches = find_terms(
        texts, entries_for(language), is_word=_is_dutch_word if base_language(language) == "nl" else _any_word
    )
    return [
        {
            "id": match.entry.key,
            "term": match.entry.term,
            "explanation": match.entry.explanation,
            "language": match.entry.language,
            "places": [{"block": place, "words": words} for place, words in match.places],
        }
        for match in matches
    ]


def _entry(key: UUID, by_language: dict[str, GlossaryTerm]) -> GlossaryEntry:
    language, best = next(iter(by_language.items()))
    names = {
        (base_language(tag), name): None
        for tag, version in by_language.items()
        for name in _names(version.term)
    }
    return GlossaryEntry(str(key), best.term, best.explanation, language, tuple(names))


def _names(term: str) -> list[str]:
    """Return both names of "ontwikkelingsperspectief (OPP)"; of any other term, the term itself."""
    both = _WITH_ABBREVIATION.fullmatch(term.strip())
    return [both[1], both[2]] if both and both[2].isupper() else [term]


@cache
def _is_dutch_word(form: str) -> bool:
    entry = shipped_lexicon().find([form]).get(form)
    return entry is not None and entry.zipf > _EVERYDAY_ZIPF


def _any_word(_form: str) -> bool:
    return True
