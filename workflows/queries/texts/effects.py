"""What it means for texts, and for what is approved of them, when several are changed at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content.models import DraftEntry
from cms.users.models import User
from workflows.queries.texts.states import LOCKED, TextState
from workflows.queries.texts.text_list import listed_texts, versions

PUBLIC = frozenset({TextState.PUBLIC, TextState.CHANGED, TextState.BEHIND, TextState.UNSEEN})


@dataclass(frozen=True)
class Effects:
    """Chosen texts, by what a new audience or other topics mean for them.

    `drafts` just change. `public` get a newer draft beside what is public. `locked` are being checked or
    read, or are planned, and `translations` follow a source text: these stay as they are. `not_mine` are not
    for this person to edit.
    """

    drafts: list[DraftEntry]
    public: list[DraftEntry]
    locked: list[DraftEntry]
    translations: list[DraftEntry]
    not_mine: list[DraftEntry]

    @property
    def changeable(self) -> list[DraftEntry]:
        """The texts that can be changed now."""
        return [*self.drafts, *self.public]

    @property
    def mine(self) -> list[DraftEntry]:
        """The texts that this person may give an owner, whatever is done with them now."""
        return [*self.changeable, *self.locked, *self.translations]


def effects(user: User, pages: Iterable[int]) -> Effects:
    """Return what changing these texts would do; those that this person does not see are left out.

    Three queries, for any number of texts.
    """
    chosen = listed_texts(user).filter(pk__in=list(pages)).select_related("page__locale")
    entries = list(chosen.defer("words", "title_words").order_by("title", "pk"))
    policy = policy_registry.get_by_type(Page)
    editable = policy.instances_user_has_permission_for(user, "change").order_by().values("pk")
    mine = set(
        Page.objects.filter(pk__in=[entry.pk for entry in entries])
        .filter(pk__in=editable)
        .values_list("pk", flat=True)
    )
    found = versions(user, [entry.page.translation_key for entry in entries])
    states = {page.pk: page.state for pages_of in found.values() for page in pages_of}
    sorted_out = Effects([], [], [], [], [])
    for entry in entries:
        _place(sorted_out, entry, states[entry.pk], may=entry.pk in mine).append(entry)
    return sorted_out


def _place(effects_so_far: Effects, entry: Any, state: str, *, may: bool) -> list[DraftEntry]:
    if not may:
        return effects_so_far.not_mine
    if entry.page.locale.language_code != settings.LANGUAGE_CODE:
        return effects_so_far.translations
    if state in LOCKED or entry.page.locked:
        return effects_so_far.locked
    return effects_so_far.public if state in PUBLIC else effects_so_far.drafts
