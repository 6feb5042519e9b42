"""What the API should serve of a text: decided before anything is changed. A pure rule."""

from enum import Enum, auto


class Serving(Enum):
    """What readers should get of a text in its own language."""

    APPROVED_TEXT = auto()
    WHAT_IS_STORED = auto()
    NOTHING = auto()


def what_to_serve(
    *, is_public: bool, is_approved: bool, in_this_form: bool, is_hidden: bool, stored_stands: bool
) -> Serving:
    """Return what readers should get.

    `is_public`: the page is live and nothing is against that. `is_approved`: an approval is in force.
    `in_this_form`: of exactly what the page says. `is_hidden`: a translation that may not be shown while it
    is stale. `stored_stands`: there is a document, and its approval was not withdrawn. A live
    page that was changed without approval keeps the document that was approved.
    """
    if not is_public or not is_approved or is_hidden:
        return Serving.NOTHING
    if in_this_form:
        return Serving.APPROVED_TEXT
    return Serving.WHAT_IS_STORED if stored_stands else Serving.NOTHING
