"""The front as the settings want it."""

from functools import partial

from django.conf import settings

from api.front.asker import Asker
from api.front.computed import Application
from api.front.front import Front
from api.front.position import Watcher
from api.queries.positions import last_position
from api.v1.http.endpoint import with_reconnect

MEGABYTE = 1_000_000


def with_front(application: Application) -> Application:
    """Return the application with a front before it, unless it may have no memory."""
    room = settings.API_FRONT_MEGABYTES * MEGABYTE
    if room <= 0:
        return application
    asker = Asker(Watcher(last_position, room))
    return Front(application, asker, partial(with_reconnect, last_position))
