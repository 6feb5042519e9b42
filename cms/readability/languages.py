"""Language tags."""


def base_language(tag: str) -> str:
    """The first part of a BCP 47 tag, in lower case: "nl" of "nl-x-simple"."""
    return tag.split("-", maxsplit=1)[0].lower()


def is_dutch(tag: str) -> bool:
    """Whether the tag is of Dutch, plain Dutch included."""
    return base_language(tag) == "nl"
