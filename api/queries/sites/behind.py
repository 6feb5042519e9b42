"""By how many lines of the feed a site is behind."""

from typing import Any, Final, TypeVar

from django.db.models import (
    CharField,
    Count,
    ExpressionWrapper,
    F,
    IntegerField,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from api.models import Change

#: further back nobody counts: it would cost more, and say no more
MAX_BEHIND: Final = 1000
Placed = TypeVar("Placed", bound=Model)


def with_behind(places: QuerySet[Placed], *, language: Any, kind: Any, region: Any) -> QuerySet[Placed]:
    """Annotate each place with `behind`: how many of its lines come within the next thousand of the feed.

    `language`, `kind` and `region` are expressions of the place; "" means all, of a region the national ones.
    Facts count for the region that they are about.
    """
    wanted = {"of_language": language, "of_kind": kind, "of_region": region}
    lines = Change.objects.annotate(
        **{name: ExpressionWrapper(part, output_field=CharField()) for name, part in wanted.items()}
    ).filter(
        Q(of_language="") | Q(language="") | Q(language=F("of_language")),
        Q(of_kind="") | Q(kind=F("of_kind")),
        Q(region="") | Q(region=F("of_region")),
        Q(code="") | Q(code=F("of_region")),
        sequence__gt=OuterRef("place"),
        sequence__lte=OuterRef("place") + MAX_BEHIND,
    )
    counted = lines.order_by().annotate(all=Value(1)).values("all").annotate(n=Count("pk")).values("n")
    annotated: Any = places.annotate(behind=Coalesce(Subquery(counted, output_field=IntegerField()), 0))
    with_count: QuerySet[Placed] = annotated
    return with_count
