"""Why a record was not loaded. `str()` says it to whoever keeps the file; nothing of it was stored."""


class RecordRejected(Exception):  # noqa: N818 - names what happened
    """The record itself is not right."""


class PageLocked(Exception):  # noqa: N818 - names what happened
    """The record is right, but its page is being checked, read or planned, or an editor locked it."""
