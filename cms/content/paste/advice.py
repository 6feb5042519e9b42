"""What an editor must look at after pasting."""

from enum import StrEnum


class PasteAdvice(StrEnum):
    """What was not taken as it was."""

    PICTURES = "pictures"
    TABLE_AS_LIST = "table_as_list"
    TABLE_LEFT_OUT = "table_left_out"
    LINKS = "links"
    NAMES = "names"
