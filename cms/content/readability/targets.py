"""How hard a text may be for its audience, in scores of `cms.readability`."""

from collections.abc import Collection, Mapping
from typing import Final

from cms.content.enums import Audience
from cms.readability.languages import is_dutch

PLAIN_DUTCH: Final = "nl-x-simple"
PLAIN_DUTCH_BELOW: Final = 40
#: the target is a score below this; professionals have none. To be revised when panels' results say so
BELOW: Final[Mapping[str, int]] = {
    Audience.PARENTS.value: 46,
    Audience.YOUTH.value: 40,
    Audience.CHILDREN.value: 40,
}


def target_below(language: str, audience: Collection[str]) -> int | None:
    """Return the score below which a text should stay, or None when there is no target.

    It is the strictest target of its audiences. Only Dutch has a score.
    """
    if not is_dutch(language):
        return None
    targets = [BELOW[name] for name in audience if name in BELOW]
    if language == PLAIN_DUTCH:
        targets.append(PLAIN_DUTCH_BELOW)
    return min(targets, default=None)
