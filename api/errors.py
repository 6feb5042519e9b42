"""Why something cannot be done. The message is for the developer of a site."""


class RefusedError(Exception):
    """The request does not fit the current state. Nothing was changed."""


class WebhookRefusedError(RefusedError):
    """This webhook cannot be created."""


class MadeBeforeError(RefusedError):
    """The same form made this before. Its secret was shown then, and nobody can see it again."""


class NothingToReplayError(RefusedError):
    """The delivery is still under way."""


class SaidTooOftenError(RefusedError):
    """A site told what it has less than a minute after it did so before."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            f"Say it once a minute at most. Nothing was kept: send it again in {seconds} seconds."
        )
        self.seconds = seconds


class NotYourSiteError(RefusedError):
    """This person does not keep the sites of this region. The message is for that person."""


class NothingToRemindError(RefusedError):
    """No reminder goes to this site now. The message is for who asked for one."""
