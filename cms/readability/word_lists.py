"""Fixed word lists, written as running text."""


def word_list(text: str) -> frozenset[str]:
    """The words of `text`, which are parted by white space."""
    return frozenset(text.split())
