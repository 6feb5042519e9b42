"""What still needs a reply: remarks, comments that came with verdicts, and what was said of facts."""

from collections import Counter
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet
from django.utils.translation import ngettext

from workflows.errors import RepliesMissing
from workflows.models import Round
from workflows.queries.replies.comments import comments_without_reply, facts_without_reply
from workflows.queries.replies.passages import without_reply


def waiting_by_round(rounds: "QuerySet[Round]", *, limit: int | None = None) -> dict[int, int]:
    """Return how many remarks and comments wait in each of these rounds, by its pk; three queries.

    The newest round first; at most `limit` rounds.
    """
    counts: Counter[int] = Counter()
    for rows in _without_reply(rounds):
        counted = rows.order_by().values("invitation__round").annotate(count=Count("pk"))
        newest = counted.order_by("-invitation__round").values_list("invitation__round", "count")
        counts.update(dict(newest[:limit]))
    return {pk: counts[pk] for pk in sorted(counts, reverse=True)[:limit]}


def _without_reply(rounds: "QuerySet[Round]") -> "list[QuerySet[Any]]":
    return [without_reply(rounds), comments_without_reply(rounds), facts_without_reply(rounds)]


def rounds_to_answer(article: UUID, language: str) -> list[tuple[Round, int]]:
    """Return the rounds of this text with something that needs a reply, and how much; four queries."""
    counts = waiting_by_round(Round.objects.filter(text__article=article, text__language=language))
    by_pk = Round.objects.select_related("text", "panel").in_bulk(counts)
    return [(by_pk[pk], count) for pk, count in counts.items()]


def waiting_for_reply(article: UUID, language: str) -> int:
    """Return how many remarks and comments on any version of this text still need a reply."""
    rounds = Round.objects.filter(text__article=article, text__language=language)
    return sum(waiting_by_round(rounds).values())


def check_replied(article: UUID, language: str) -> None:
    """Raise RepliesMissing, with how many, when remarks or comments on this text still need a reply."""
    waiting = waiting_for_reply(article, language)
    if waiting:
        raise RepliesMissing(
            ngettext(
                "%(count)d remark of the last readers waits for your answer. Answer it first: then the text "
                "can go to the panels again.",
                "%(count)d remarks of the last readers wait for your answer. Answer them first: then the "
                "text can go to the panels again.",
                waiting,
            )
            % {"count": waiting}
        )
