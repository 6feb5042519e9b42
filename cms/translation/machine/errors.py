"""Why machine translation does not begin; the message is for the person who asked."""


class CannotPrefillError(Exception):
    """There is nothing to do, nobody to do it, or no words left."""
