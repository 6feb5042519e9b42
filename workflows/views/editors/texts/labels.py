"""The words of the list of texts."""

from django.utils.translation import gettext_lazy as _

from workflows.queries.texts.states import TextState

STATES = [
    (TextState.DRAFT.value, _("Draft")),
    (TextState.CHECKING.value, _("Waits for the editorial check")),
    (TextState.READING.value, _("Being read")),
    (TextState.SENT_BACK.value, _("Sent back")),
    (TextState.HELD.value, _("Approved, but not public yet")),
    (TextState.PLANNED.value, _("Planned")),
    (TextState.PUBLIC.value, _("Public")),
    (TextState.CHANGED.value, _("Public, with a newer draft")),
    (TextState.BEHIND.value, _("Public, behind the Dutch text")),
    (TextState.UNSEEN.value, _("On no site")),
    (TextState.WITHDRAWN.value, _("Withdrawn")),
]
HEADINGS = {
    "title": _("Text"),
    "kind": _("Kind"),
    "region": _("Region"),
    "states": _("How far it is"),
    "audience": _("Audience"),
    "sectors": _("Sector"),
    "topics": _("Topics"),
    "owner": _("Owner"),
    "level": _("Level"),
    "valid_until": _("Valid until"),
    "changed": _("Last change"),
    "id": _("Id in the API"),
}
