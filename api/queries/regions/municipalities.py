"""Which municipalities there are, for a request that names one."""

from itertools import chain

from api.queries.remembered import is_there
from cms.regions.models import PostcodeArea, Region, School
from cms.text import folded


def municipality_names() -> dict[str, str]:
    """Return the name of each municipality that regions, postcodes or schools have, by its folded form."""
    named = chain(
        *Region.objects.values_list("municipalities", flat=True),
        PostcodeArea.objects.values_list("municipality", flat=True).distinct(),
        School.objects.values_list("municipality", flat=True).distinct(),
    )
    return {folded(name): name for name in named if name}


def is_known_municipality(name: str) -> bool:
    """Return whether there is a municipality with this name, in any case."""
    return is_there("municipality", folded(name), lambda name: name in municipality_names())
