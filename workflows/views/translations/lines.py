"""A text as a line of the translation queue."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from cms.content.enums import Audience
from cms.users.models import User
from workflows.enums import TranslationState as State
from workflows.models.choices import TRANSLATION_STATES
from workflows.views.kinds_of_text import kind_names

LABELS = dict(TRANSLATION_STATES)


@dataclass(frozen=True)
class DeskLine:
    """What the columns show. `pk` is that of the source page, `target` that of the translation, if any."""

    pk: int
    key: UUID
    kind: str
    region: str
    language: str
    title: str
    state: str
    since: datetime | None
    audience: str
    words: int | None
    owner: User | None
    translator: User | None
    due: date | None
    target: int | None
    translated: int
    sentences: int
    is_public: bool
    withdrawn: datetime | None
    source_withdrawn: datetime | None

    @property
    def label(self) -> str:
        """The state in words."""
        return str(LABELS[State(self.state).value])

    @property
    def is_overdue(self) -> bool:
        """Whether it is overdue and a translator still has work to do."""
        return bool(self.due and self.due < timezone.localdate() and self.needs_work)

    @property
    def needs_work(self) -> bool:
        """Whether a translator has something to do."""
        return self.state in (State.TO_TRANSLATE, State.SOURCE_CHANGED, State.SENT_BACK)

    @property
    def is_left_alone(self) -> bool:
        """Whether sites still show it although its source text was withdrawn."""
        shown = self.state in (State.APPROVED, State.SOURCE_CHANGED)
        return bool(self.source_withdrawn and shown and not self.withdrawn)

    @property
    def is_ready(self) -> bool:
        """Whether every sentence is translated, so that it can be submitted."""
        return self.needs_work and self.target is not None and self.translated == self.sentences > 0

    @property
    def age(self) -> int | None:
        """How many days it has been in this state."""
        return (timezone.now() - self.since).days if self.since else None

    @property
    def url(self) -> str | None:
        """The URL of the translation editor; None when nobody has begun."""
        return reverse("wagtailadmin_pages:edit", args=[self.target]) if self.target else None


def desk_line(page: Any, language: str, done: tuple[int, int], people: dict[int, User]) -> DeskLine:
    """Return one line."""
    return DeskLine(
        pk=page.pk,
        key=page.translation_key,
        kind=kind_names()[page.content_type_id],
        region=page.region or "",
        language=language,
        title=page.title,
        state=page.state,
        since=_since(page),
        audience=", ".join(str(Audience(value).label) for value in page.audience),
        words=page.words,
        owner=people.get(page.kept_by),
        translator=people.get(page.translator),
        due=page.due,
        target=page.target_id,
        translated=done[0],
        sentences=done[1],
        is_public=page.live,
        withdrawn=page.own_withdrawn,
        source_withdrawn=page.source_withdrawn,
    )


def _since(page: Any) -> datetime | None:
    """Return since when it has been in its state."""
    since: dict[str, datetime | None] = {
        State.WAITING: page.review_at,
        State.SENT_BACK: page.review_at,
        State.APPROVED: page.own_at,
        State.SOURCE_GONE: page.latest_revision_created_at,
    }
    drafted: datetime | None = page.source_at or page.first_published_at or page.latest_revision_created_at
    return since.get(page.state, drafted)
