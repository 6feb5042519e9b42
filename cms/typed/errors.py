"""The error for what somebody typed and nobody understands."""

SHOWN = 40


class NotUnderstoodError(ValueError):
    """It cannot be read. `message % params` shows what is wrong with it; translate `message` first."""

    def __init__(self, message: str, **params: object) -> None:
        super().__init__(message, params)
        self.message = message
        self.params = params

    def __str__(self) -> str:
        """Return the message in English."""
        return self.message % self.params


def shown(text: str) -> str:
    """Return the text as a sentence can show it: cut off when it is long."""
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
