"""The words that public texts have, for a search that does not spell them so."""

from collections.abc import Iterable, Sequence

from api.models import SearchVariant
from cms.content.words.wanted import Row


def public_words(variants: Sequence[str], languages: Iterable[str]) -> Iterable[Row]:
    """Return the words with one of these variants, as `cms.content.words.wanted` asks for them; one query."""
    found = SearchVariant.objects.filter(variant__in=variants, word__language__in=languages)
    return found.values_list("variant", "word__language", "word__word", "word__documents")
