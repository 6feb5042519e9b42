"""How far a site is that reads the feed with its key."""

import logging
import time
from collections.abc import Mapping
from typing import Any, Final

from django.db import DatabaseError
from django.http import HttpRequest

from api.actions.sites.note_place import INTERVAL, note_place
from api.keys import name_of
from api.v1.http.request_key import request_key

FEED: Final = ("language", "kind", "region")
MOST: Final = 10_000
#: until when this process need not note the place of a key in a feed again
noted: dict[tuple[str, ...], float] = {}

logger = logging.getLogger(__name__)


def note_reader(request: HttpRequest, params: Mapping[str, Any]) -> None:
    """Note the place of a read with a key, which must have been checked. Whatever happens, the read goes on.

    Without `since` there is nothing to note: who starts from nothing does not say what it has.
    """
    name = name_of(request_key(request))
    if name is None or "since" not in params:
        return
    feed = {part: params.get(part) or "" for part in FEED}
    now, reader = time.monotonic(), (name, *feed.values())
    if noted.get(reader, 0.0) > now:
        return
    if len(noted) >= MOST:
        noted.clear()
    noted[reader] = now + INTERVAL.total_seconds()
    try:
        note_place(key=name, place=params["since"], **feed)
    except DatabaseError as error:
        logger.warning("The place of a site could not be noted (%s).", type(error).__name__)
