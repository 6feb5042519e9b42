"""Why something cannot be done. The message is for the developer who asked."""


class RefusedError(Exception):
    """What was asked does not fit the state of things. Nothing was changed."""


class WebhookRefusedError(RefusedError):
    """A webhook cannot be made in this way."""


class NothingToReplayError(RefusedError):
    """A delivery is still under way."""
