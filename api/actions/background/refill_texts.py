"""Bring the texts with placeholders in line with what is stored of a region."""

from api.actions.documents.merge_regions import merge_regions
from api.actions.documents.reconcile_document import reconcile_document
from api.queries.placeholders import texts_to_fill
from cms.turns import in_turns


def refill_texts(*, region: str) -> None:
    """Write again what this region's site shows of each text; a transaction for each.

    A text that shows nothing new has no new version, and no line in the feed.
    """
    for article, language, is_national in in_turns(texts_to_fill(region)):
        if is_national:
            merge_regions(article=article, language=language, only=[region])
        else:
            reconcile_document(article=article, language=language)
