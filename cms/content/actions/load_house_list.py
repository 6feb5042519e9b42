"""Give an installation its first house list."""

from django.db import transaction

from cms.content.models import ArticleReadability, HardWord
from cms.readability import shipped_house_list


@transaction.atomic
def load_house_list() -> int:
    """Copy the shipped hard words into the editors' list; return how many were added.

    Does nothing when there is a list already, so that a word an editor removed stays removed. The glossary
    starts empty: what sites show to readers is written by an editor.
    """
    if HardWord.objects.exists():
        return 0
    words = HardWord.objects.bulk_create(
        HardWord(
            term=word.term,
            alternatives="\n".join(word.alternatives),
            is_term=word.is_term,
            explanation=word.explanation,
        )
        for word in shipped_house_list()
    )
    ArticleReadability.objects.update(stale=True)
    return len(words)
