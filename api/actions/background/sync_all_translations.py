"""Apply a new rule for stale translations at once."""

from api.actions.documents.sync_supplement import sync_supplement
from api.actions.documents.sync_translations import sync_translations
from cms.regions.models import SupplementPage
from cms.turns import in_turns
from workflows.queries.translations.staleness import stale_articles


def sync_all_translations() -> None:
    """Show or hide every stale translation, as the rule says now; a transaction for each text.

    Doing it twice changes nothing more.
    """
    texts = stale_articles()
    added = SupplementPage.objects.filter(translation_key__in=texts)
    supplements = set(added.values_list("translation_key", flat=True))
    for text in in_turns(texts):
        if text in supplements:
            sync_supplement(supplement=text)
        else:
            sync_translations(article=text)
