"""Mark readability reports as stale after a word list changed."""

from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q

from cms.content.models import ArticleReadability
from cms.readability.grammar.inflection import forms_of
from cms.text import folded


@transaction.atomic
def mark_stale(*, term: str) -> int:
    """Mark the reports of all texts that may contain this term; return how many there are.

    One update, however many articles there are; `tasks.rescore_stale_articles` makes the new reports. A text
    that only seems to contain the word gets a new report it did not need, which does no harm.
    """
    words = folded(term).split()
    if not words:
        return 0
    # a group of words is found by its longest word, in any of that word's forms
    forms = forms_of(max(words, key=len))
    contains_term = reduce(or_, (Q(searched__contains=folded(form)) for form in forms))
    return ArticleReadability.objects.filter(contains_term, stale=False).update(stale=True)
