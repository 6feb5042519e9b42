"""Errors of machine translation; the message is for the user who requested it."""


class CannotPrefillError(Exception):
    """Machine translation cannot start: nothing to do, no service, or no words left."""
