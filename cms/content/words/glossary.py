"""The glossary as readers of one language meet it."""

import re
from collections import defaultdict
from functools import cache
from typing import Any, Final
from uuid import UUID

from django.conf import settings

from cms.content.meaning.passages import passages
from cms.content.models import GlossaryTerm
from cms.content.words.stemming import base
from cms.content.words.terms import GlossaryEntry, TermText, find_terms
from cms.readability import shipped_lexicon

_EVERYDAY: Final = 2.6  # Zipf: "mee" and "mr" are, "opp" and "tos" are not
_WITH_ABBREVIATION: Final = re.compile(r"(.+?)\s*\(([^\s()]+)\)")

Json = dict[str, Any]


def language_chain(language: str) -> list[str]:
    """Return a language with those that come in its place, best first; the source language is the last."""
    chain = [language, *settings.LANGUAGE_FALLBACKS.get(language, []), settings.LANGUAGE_CODE]
    return list(dict.fromkeys(chain))


def entries_for(language: str) -> list[GlossaryEntry]:
    """Return every term, explained in the first language of the chain that has an explanation. One query.

    In a translation a term may stand in its own language or in one of the chain: "TLV" often stays.
    """
    chain = language_chain(language)
    terms: dict[UUID, dict[str, GlossaryTerm]] = defaultdict(dict)
    rows = GlossaryTerm.objects.filter(locale__language_code__in=chain).select_related("locale")
    for row in rows.order_by("term", "pk"):
        if row.term.strip() and row.explanation.strip():
            terms[row.translation_key][row.locale.language_code] = row
    return [_entry(key, {tag: found[tag] for tag in chain if tag in found}) for key, found in terms.items()]


def terms_of(snapshot: Json) -> list[Json]:
    """Return the terms in a text with their explanations, as they are frozen with it.

    Not those in the words for what each region has of its own: on a region's site they do not stand there.
    """
    own = dict.fromkeys(snapshot.get("placeholders", {}), "…")
    pieces = [
        TermText(passage.anchor, passage.text, is_heading=passage.kind in ("heading", "question"))
        for passage in passages({**snapshot, "placeholders": own})
    ]
    language = snapshot["language"]
    found = find_terms(
        pieces, entries_for(language), is_word=_is_dutch_word if base(language) == "nl" else _any_word
    )
    return [
        {
            "id": one.entry.key,
            "term": one.entry.term,
            "explanation": one.entry.explanation,
            "language": one.entry.language,
            "places": [{"block": place, "words": words} for place, words in one.places],
        }
        for one in found
    ]


def _entry(key: UUID, by_language: dict[str, GlossaryTerm]) -> GlossaryEntry:
    language, best = next(iter(by_language.items()))
    names = {(base(tag), name): None for tag, row in by_language.items() for name in _names(row.term)}
    return GlossaryEntry(str(key), best.term, best.explanation, language, tuple(names))


def _names(term: str) -> list[str]:
    """Return both names of "ontwikkelingsperspectief (OPP)"; of another term itself."""
    both = _WITH_ABBREVIATION.fullmatch(term.strip())
    return [both[1], both[2]] if both and both[2].isupper() else [term]


@cache
def _is_dutch_word(form: str) -> bool:
    entry = shipped_lexicon().find([form]).get(form)
    return entry is not None and entry.zipf > _EVERYDAY


def _any_word(_form: str) -> bool:
    return True
