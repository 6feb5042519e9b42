"""Why a record was not loaded. `str()` is a message for whoever maintains the file; nothing was stored."""


class RecordRejected(Exception):  # noqa: N818 - names what happened
    """The record itself is invalid."""


class PageLocked(Exception):  # noqa: N818 - names what happened
    """The record is valid, but its page is being checked or read, is scheduled, or is locked by an editor."""
