"""Let a new rule for translations that are behind count at once."""

from api.actions.follow_source import follow_source
from api.actions.follow_supplement import follow_supplement
from cms.regions.models import SupplementPage
from workflows.queries.staleness import articles_behind


def follow_all_sources() -> None:
    """Show or hide every translation that is behind, as the rule says now; a transaction for each text.

    Doing it twice changes nothing more.
    """
    texts = articles_behind()
    added = SupplementPage.objects.filter(translation_key__in=texts)
    supplements = set(added.values_list("translation_key", flat=True))
    for text in texts:
        if text in supplements:
            follow_supplement(supplement=text)
        else:
            follow_source(article=text)
