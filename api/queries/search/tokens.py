"""The marks of documents in the search index, beside their words. They hold no sign that a database reads."""

from typing import Final

# signs for private use: no text has a word with them
LANGUAGE: Final = "\ue000"
REGION: Final = "\ue001"
KIND: Final = "\ue002"
TITLE: Final = "\ue003"


def mark(kind: str, region: str, language: str = "") -> str:
    """Return the token that all documents of a kind and region have: in a language, or in any.

    The national texts are those of the region "". One token for all three is one list for a database to read.
    """
    return f"{KIND}{kind}{REGION}{region.casefold()}{LANGUAGE}{language.replace('-', LANGUAGE)}"


def title_mark(stem: str) -> str:
    """Return the token of the documents that have this stem in their title."""
    return TITLE + stem
