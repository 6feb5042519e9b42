"""The error for a file that is not a list."""


class UnreadableTableError(Exception):
    """The file as a whole cannot be read. `message % params` says what to do; translate `message` first."""

    def __init__(self, message: str, **params: object) -> None:
        super().__init__(message, params)
        self.message = message
        self.params = params

    def __str__(self) -> str:
        """Return the message in English."""
        return self.message % self.params
