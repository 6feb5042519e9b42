"""Writes an entry to the one log."""

from uuid import uuid4

from django.db.models import Model
from wagtail.log_actions import log
from wagtail.models import Site

from cms.audit.changes import Changes
from cms.users.models import User


def record(
    action: str,
    /,
    *,
    about: Model,
    by: User | None,
    why: str = "",
    fields: Changes | None = None,
    **details: int | str,
) -> None:
    """Record that this was done now.

    `action` is the app and the name of the action, "workflows.extend_round"; its sentence must be registered
    (`cms.audit.sentences`), else this raises ValidationError. `by` is None for the system and for readers:
    the log knows only accounts. In the admin None means the user who is signed in. The entry outlives what it
    is `about`, and so holds its label and key: never the name or address of a reader. `fields` is
    what `cms.audit.changes` found; `details` are counts and codes.
    """
    data = details | ({"why": why} if why else {}) | ({"fields": fields} if fields else {})
    # each line is one of its own: Wagtail shows only the last of those that bear the number of one request
    log(instance=about, action=action, user=by, data=data, uuid=uuid4())


def installation() -> Site:
    """Return what an entry is about that concerns no single object."""
    site: Site = Site.objects.get(is_default_site=True)
    return site
