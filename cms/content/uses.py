"""Where a shared thing is used: what is in use is not deleted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks

from cms.content.models import TextPage
from cms.content.text_pages import texts_visible_to
from cms.users.models import User

#: each app registers `(instance, user) -> Iterable[Use]` for the things that it uses; without user: all
WHERE_USED = "where_used"
#: the same for where something is shown that may be deleted all the same
WHERE_SHOWN = "where_shown"


@dataclass(frozen=True)
class Use:
    """A place where something is used: what it is, its title, and where to look.

    Without a title it is a number of places: many, or not for this person to see.
    """

    what: str
    title: str = ""
    url: str = ""
    count: int = 1


def uses_of(instance: Any, user: User) -> list[Use]:
    """Return where a thing is used, for this person."""
    return [use for register in hooks.get_hooks(WHERE_USED) for use in register(instance, user)]


def shown_in(instance: Any, user: User) -> list[Use]:
    """Return where a thing is shown, for this person; that stops no deletion."""
    return [use for register in hooks.get_hooks(WHERE_SHOWN) for use in register(instance, user)]


def counted(what: str, count: int) -> list[Use]:
    """Return the use of so many; none for zero."""
    return [Use(what, count=count)] if count else []


def used_by_texts(pages: Iterable[TextPage], user: User | None) -> list[Use]:
    """Return the use by these texts: with their titles for who works on them, and as a number for others."""
    found = list(pages)
    pks = [page.pk for page in found]
    seen = set(texts_visible_to(user).filter(pk__in=pks).values_list("pk", flat=True)) if user else set(pks)
    shown = [
        Use(_("Text"), page.title, reverse("wagtailadmin_pages:edit", args=[page.pk]))
        for page in found
        if page.pk in seen
    ]
    return shown + counted(_("Texts on which others work"), len(found) - len(shown))
