"""What waits for one editor."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, Revision, WorkflowState
from wagtail.permissions import policy_registry

from cms.content.text_pages import owned_by, text_pages
from cms.users.models import User
from workflows.enums import RequestState
from workflows.models import Approval, ExceptionRequest, FrozenText, HeldPublication, Round
from workflows.permissions import CONFIRM_PERMISSION
from workflows.queries.approvals.articles import Key, articles_of_texts
from workflows.queries.newsroom.follow_ups import owed_follow_ups
from workflows.queries.newsroom.held import held_publications
from workflows.queries.newsroom.planned import planned_among
from workflows.queries.replies.scores import to_score
from workflows.queries.replies.waiting import Waiting, waiting_by_round
from workflows.queries.rounds.standings import Standing, standings

HowMuch = TypeVar("HowMuch", int, Waiting)
SHOWN = 10
DUE_SOON = timedelta(days=7)


@dataclass(frozen=True)
class Worklist:
    """At most ten of each. `pages` has the page of each text, by article and language.

    `to_answer` and `to_score` are closed rounds with how much waits: remarks and comments, or
    answers.
    """

    requests: list[ExceptionRequest]
    rounds: list[Standing]
    sent_back: list[Page]
    held: list[HeldPublication]
    planned: list[tuple[Page, Revision]]
    follow_ups: list[Approval]
    to_answer: list[tuple[Round, Waiting]]
    to_score: list[tuple[Round, int]]
    pages: dict[Key, Page]

    def page_of(self, text: FrozenText) -> Page | None:
        """Return the article that a text belongs to."""
        return self.pages.get((text.article, text.language))


def worklist(user: User) -> Worklist:
    """Return what waits for this editor; the number of queries does not depend on how much that is."""
    editable = _editable(user)
    rounds = standings(
        Round.objects.open().filter(_text_of(editable)).order_by("deadline", "pk"), limit=SHOWN
    )
    follow_ups = list(owed_follow_ups().filter(_text_of(editable))[:SHOWN])
    held = list(held_publications().filter(_text_of(editable, "approval__text"))[:SHOWN])
    remarks = waiting_by_round(Round.objects.filter(_text_of(editable)), limit=SHOWN)
    texts = [*(standing.round.text for standing in rounds), *(approval.text for approval in follow_ups)]
    texts += [waiting.approval.text for waiting in held]
    return Worklist(
        requests=list(_requests(user)[:SHOWN]),
        rounds=rounds,
        sent_back=list(_sent_back(user)[:SHOWN]),
        held=held,
        planned=planned_among(editable)[:SHOWN],
        follow_ups=follow_ups,
        to_answer=_with_counts(remarks),
        to_score=_with_counts(_to_score(editable)),
        pages=articles_of_texts(texts),
    )


def _editable(user: User) -> QuerySet[Any]:
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    return text_pages().filter(pk__in=pages.order_by().values("pk"))


def _to_score(pages: QuerySet[Any]) -> dict[int, int]:
    rows = to_score(Round.objects.filter(_text_of(pages))).order_by().values("invitation__round")
    counted = rows.annotate(count=Count("pk")).order_by("-invitation__round")
    return dict(counted.values_list("invitation__round", "count")[:SHOWN])


def _with_counts(counts: dict[int, HowMuch]) -> list[tuple[Round, HowMuch]]:
    rounds = Round.objects.select_related("text", "panel").in_bulk(counts)
    return [(rounds[pk], count) for pk, count in counts.items()]


def _text_of(pages: QuerySet[Any], text: str = "text") -> Exists:
    return Exists(
        pages.filter(
            translation_key=OuterRef(f"{text}__article"), locale__language_code=OuterRef(f"{text}__language")
        )
    )


def _requests(user: User) -> QuerySet[ExceptionRequest]:
    kinds = [kind for kind, permission in CONFIRM_PERMISSION.items() if user.has_perm(permission)]
    waiting = ExceptionRequest.objects.filter(state=RequestState.WAITING)
    visible = waiting.filter(Q(kind__in=kinds) | Q(requested_by=user))
    return visible.select_related("text", "requested_by").order_by("requested_at")


def _sent_back(user: User) -> QuerySet[Any]:
    states = WorkflowState.objects.filter(status=WorkflowState.STATUS_NEEDS_CHANGES)
    with_page = states.annotate(page_pk=Cast("object_id", IntegerField()))
    submitted = with_page.filter(requested_by=user).values("page_pk")
    all_pks = with_page.values("page_pk")
    mine = Q(pk__in=submitted) | Q(pk__in=all_pks, owner=user) | (Q(pk__in=all_pks) & owned_by(user.pk))
    pages: QuerySet[Any] = text_pages().filter(mine).order_by("-latest_revision_created_at", "pk").specific()
    return pages
