"""Errors with a message for an editor."""


class DeskRefused(Exception):  # noqa: N818 - names what happened, as the errors of the other packages do
    """Somebody cannot be given access; the message tells why and what to do."""
