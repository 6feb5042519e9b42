"""In which direction a language is written."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur"})


def direction(language: str) -> str:
    """Return "rtl" for a language that runs from right to left, its regional and plain forms included."""
    return "rtl" if language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
