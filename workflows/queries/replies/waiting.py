"""What still needs a reply: remarks, comments that came with verdicts, and what was said of facts."""

from collections import Counter
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, IntegerField, Q, QuerySet, Value
from django.utils.translation import ngettext

from workflows.enums import RemarkKind
from workflows.errors import RepliesMissing
from workflows.models import Round
from workflows.queries.replies.comments import comments_without_reply, facts_without_reply
from workflows.queries.replies.passages import without_reply


class Waiting(NamedTuple):
    """How much of a round waits for a reply, and how much of it says that a fact is not right."""

    number: int
    facts: int


def waiting_by_round(rounds: "QuerySet[Round]", *, limit: int | None = None) -> dict[int, Waiting]:
    """Return how much waits in each of these rounds, by its pk; three queries.

    The newest round first; at most `limit` rounds.
    """
    numbers: Counter[int] = Counter()
    facts: Counter[int] = Counter()
    about_facts = Count("pk", filter=Q(kind=RemarkKind.FACT.value))
    for rows, of_facts in (
        (without_reply(rounds), about_facts),
        (comments_without_reply(rounds), Value(0, output_field=IntegerField())),
        (facts_without_reply(rounds), Count("pk")),
    ):
        counted = rows.order_by().values("invitation__round").annotate(number=Count("pk"), facts=of_facts)
        for one in counted.order_by("-invitation__round")[:limit]:
            numbers[one["invitation__round"]] += one["number"]
            facts[one["invitation__round"]] += one["facts"]
    return {pk: Waiting(numbers[pk], facts[pk]) for pk in sorted(numbers, reverse=True)[:limit]}


def rounds_to_answer(article: UUID, language: str) -> list[tuple[Round, Waiting]]:
    """Return the rounds of this text with something that needs a reply, and how much; four queries."""
    waiting = waiting_by_round(Round.objects.filter(text__article=article, text__language=language))
    by_pk = Round.objects.select_related("text", "panel").in_bulk(waiting)
    return [(by_pk[pk], how_much) for pk, how_much in waiting.items()]


def waiting_for_reply(article: UUID, language: str) -> int:
    """Return how many remarks and comments on any version of this text still need a reply."""
    rounds = Round.objects.filter(text__article=article, text__language=language)
    return sum(waiting.number for waiting in waiting_by_round(rounds).values())


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
