"""Drafts with the words of a search, or that are named by an id or an address."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from cms.content.models import DraftVariant
from cms.content.words.wanted import Meaning, Row, Wanted, wanted_words

_UUID: Final = re.compile(r"\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^\d{1,9}$|/pages/(\d{1,9})\b")
_SLUG: Final = re.compile(r"[?&]slug=([\w-]+)|/([\w-]+)/?$|^([\w-]+)$")


@dataclass(frozen=True)
class Matches:
    """Conditions for entries of drafts: that the search names them, and that it has all their words.

    `titled`: all words are in the title.
    """

    named: Q
    titled: Q
    worded: Q

    @property
    def any(self) -> Q:
        """The condition for all that the search finds."""
        return self.named | self.worded


def matches(search: str) -> Matches:
    """Return what finds the drafts that a search means; one query.

    Words are found in all their forms, and when no draft has them misspelled too. Named are a text by its id
    in the API, the number of its page, its slug, or an address that ends in one of these.
    """
    wanted = wanted_words(search, [code for code, _name in settings.LANGUAGES], _draft_words)
    return Matches(_named(search.strip()), _has_all("title_words", wanted), _has_all("words", wanted))


def _draft_words(variants: Sequence[str], languages: Iterable[str]) -> Iterable[Row]:
    found = DraftVariant.objects.filter(variant__in=variants, word__language__in=languages)
    rows = found.values_list("variant", "word__language", "word__word")
    return [(*row, 0) for row in rows]


def _has_all(column: str, wanted: Wanted) -> Q:
    """Return the condition that a column has one of the meanings of each word; of no word: nothing."""
    if not wanted:
        return Q(pk__in=[])
    return reduce(and_, (reduce(or_, (_has(column, one) for one in meanings)) for meanings in wanted))


def _has(column: str, meaning: Meaning) -> Q:
    pattern = f" {meaning.token}" if meaning.is_beginning else f" {meaning.token} "
    return Q(GreaterThan(StrIndex(F(column), Value(pattern)), 0))


def _named(search: str) -> Q:
    """Return the condition for a text that is meant itself, in any language."""
    if key := _UUID.search(search):
        return Q(page__translation_key=UUID(key[0]))
    if number := _NUMBER.search(search):
        return Q(page=int(number[1] or number[0]))
    if slug := _SLUG.search(search):
        return Q(page__slug=next(part for part in slug.groups() if part).lower())
    return Q(pk__in=[])
