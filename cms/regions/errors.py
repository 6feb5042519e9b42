"""What can go wrong in words for an editor."""


class DeskRefused(Exception):  # noqa: N818 - names what happened, as the errors of the other packages do
    """Somebody cannot be given access; the message says why and what to do."""
