"""Let a new rule for translations that are behind count at once."""

from api.actions.follow_source import follow_source
from workflows.queries.staleness import articles_behind


def follow_all_sources() -> None:
    """Show or hide every translation that is behind, as the rule says now; a transaction for each article."""
    for article in articles_behind():
        follow_source(article=article)
