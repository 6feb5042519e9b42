"""Why something cannot be done. The message is for the developer of a site."""


class RefusedError(Exception):
    """The request does not fit the current state. Nothing was changed."""


class WebhookRefusedError(RefusedError):
    """This webhook cannot be created."""


class NothingToReplayError(RefusedError):
    """The delivery is still under way."""
