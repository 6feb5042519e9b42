"""Language tags."""


def base_language(tag: str) -> str:
    """Return the primary language of a BCP 47 tag, in lower case: "nl" for "nl-x-simple"."""
    return tag.split("-", maxsplit=1)[0].lower()


def is_dutch(tag: str) -> bool:
    """Whether the tag is Dutch, including plain Dutch."""
    return base_language(tag) == "nl"
