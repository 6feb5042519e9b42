"""Errors with a message for an editor."""


class LinkRefused(Exception):  # noqa: N818 - names what happened, as the errors of the other packages do
    """This cannot be done with a link; the message tells why."""
