"""Errors with a message for an editor."""


class LabelRefused(Exception):  # noqa: N818 - names what happened, as the errors of the other packages do
    """A label cannot be confirmed or refused; the message tells why."""
