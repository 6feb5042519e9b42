"""A text as a line of the desk."""

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

LABELS = dict(TRANSLATION_STATES)


@dataclass(frozen=True)
class DeskLine:
    """What the columns show. `pk` is that of the source page, `target` that of the translation, if any."""

    pk: int
    key: UUID
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

    @property
    def label(self) -> str:
        """The state in words."""
        return str(LABELS[State(self.state).value])

    @property
    def is_late(self) -> bool:
        """Whether the date has passed while there is still work for a translator."""
        return bool(self.due and self.due < timezone.localdate() and self.asks_for_work)

    @property
    def asks_for_work(self) -> bool:
        """Whether a translator has something to do."""
        return self.state in (State.TO_TRANSLATE, State.SOURCE_CHANGED, State.SENT_BACK)

    @property
    def is_ready(self) -> bool:
        """Whether every sentence is translated, so that readers can have it."""
        return self.asks_for_work and self.target is not None and self.translated == self.sentences > 0

    @property
    def age(self) -> int | None:
        """For how many days it has been so."""
        return (timezone.now() - self.since).days if self.since else None

    @property
    def address(self) -> str | None:
        """Where it is translated; None when nobody began yet."""
        return reverse("wagtailadmin_pages:edit", args=[self.target]) if self.target else None


def desk_line(page: Any, language: str, done: tuple[int, int], people: dict[int, User]) -> DeskLine:
    """Write one line."""
    return DeskLine(
        pk=page.pk,
        key=page.translation_key,
        language=language,
        title=page.title,
        state=page.state,
        since=page.since,
        audience=", ".join(str(Audience(value).label) for value in page.audience),
        words=page.words,
        owner=people.get(page.responsible_id),
        translator=people.get(page.translator),
        due=page.due,
        target=page.target_id,
        translated=done[0],
        sentences=done[1],
        is_public=page.live,
    )
