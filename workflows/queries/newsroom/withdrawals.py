"""What was withdrawn lately, and what that did to other languages and to what regions add."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page

from cms.content.text_pages import text_pages, texts_visible_to
from cms.regions.models import SupplementPage
from cms.users.models import User
from workflows.models import Approval, Withdrawal
from workflows.permissions import works_nationally

SHOWN_FOR = timedelta(days=30)
SHOWN = 10


@dataclass(frozen=True)
class Withdrawn:
    """A text that was withdrawn, in one or more languages, and is not public in those since.

    `languages` are those, `still_public` the others that sites go on showing; `supplements` is how many
    additions of regions no site shows meanwhile. `latest` and `page` are of the source text where that went
    along; `page` is None when it was deleted.
    """

    latest: Withdrawal
    page: Page | None
    languages: list[str]
    still_public: list[str]
    supplements: int

    @property
    def title(self) -> str:
        """Its title at that moment."""
        return self.latest.approval.text.title


def withdrawn_lately(user: User) -> list[Withdrawn]:
    """Return what somebody who works on these texts should know, the newest first; four queries and a few.

    Of a deleted page the national desk hears, when the text was national.
    """
    newer = Approval.objects.filter(
        text__article=OuterRef("approval__text__article"),
        text__language=OuterRef("approval__text__language"),
        pk__gt=OuterRef("approval"),
    )
    rows = Withdrawal.objects.filter(~Exists(newer), withdrawn_at__gte=timezone.now() - SHOWN_FOR)
    by_text: defaultdict[UUID, list[Withdrawal]] = defaultdict(list)
    for row in rows.select_related("approval__text", "withdrawn_by").order_by("-withdrawn_at", "-pk"):
        by_text[row.approval.text.article].append(row)
    if not by_text:
        return []
    pages = _pages(by_text)
    seen = set(
        texts_visible_to(user).filter(translation_key__in=by_text).values_list("translation_key", flat=True)
    )
    national, supplements = works_nationally(user), _supplements(by_text)
    found = []
    for article, withdrawals in by_text.items():
        of_text = pages[article]
        is_gone = not of_text and national and not withdrawals[0].approval.text.region
        if article in seen or is_gone:
            by_language = {row.approval.text.language: row for row in reversed(withdrawals)}
            public = {page.locale.language_code for page in of_text if page.live}
            gone = _in_order(by_language)
            page = next((page for page in of_text if page.locale.language_code == gone[0]), None)
            found.append(Withdrawn(by_language[gone[0]], page, gone, _in_order(public), supplements[article]))
    return found[:SHOWN]


def _in_order(languages: Iterable[str]) -> list[str]:
    """Return them as the installation has them: the source first."""
    order = [code for code, _name in settings.LANGUAGES]
    return sorted(languages, key=lambda code: order.index(code) if code in order else len(order))


def _pages(articles: Iterable[UUID]) -> defaultdict[UUID, list[Page]]:
    pages: defaultdict[UUID, list[Page]] = defaultdict(list)
    for page in text_pages().filter(translation_key__in=list(articles)).select_related("locale"):
        pages[page.translation_key].append(page)
    return pages


def _supplements(articles: Iterable[UUID]) -> defaultdict[UUID, int]:
    national = Page.objects.filter(live=True, translation_key=OuterRef("article"), locale=OuterRef("locale"))
    hidden = SupplementPage.objects.filter(~Exists(national), live=True, article__in=list(articles))
    counts: defaultdict[UUID, int] = defaultdict(int)
    for article in hidden.values_list("article", flat=True):
        counts[article] += 1
    return counts
