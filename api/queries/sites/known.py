"""The sites that somebody may see, and what is known of each."""

from collections.abc import Iterable

from django.db.models import OuterRef, Prefetch, QuerySet, Value
from django.db.models.functions import Coalesce

from api.holdings import Evidence, Holding, LastLine, holding, worst
from api.models import ApiKey, Change, SiteFeed, SiteState
from api.models.api_key import ApiKeyQuerySet
from api.permissions import OWN_KEYS
from api.queries.sites.behind import with_behind
from cms.users.models import User


def sites_shown_to(user: User) -> ApiKeyQuerySet:
    """Return the keys that work: all of them for the national desk, its own for that of a region."""
    own = OWN_KEYS.instances_user_has_any_permission_for(user, ["view", "change"])
    return ApiKey.objects.usable().filter(pk__in=own.values("pk")).select_related("region")


def with_evidence(keys: QuerySet[ApiKey]) -> QuerySet[ApiKey]:
    """Fetch with each key how far its site is and what it said: two queries, however many there are."""
    outer = {name: OuterRef(name) for name in ("language", "kind", "region")}
    feeds = with_behind(SiteFeed.objects.order_by("-at"), **outer)
    region = Coalesce(OuterRef("key__region__code"), Value(""))
    states = with_behind(SiteState.objects.all(), language=Value(""), kind=Value(""), region=region)
    return keys.prefetch_related(Prefetch("feeds", feeds), Prefetch("state", states))


def state_of(key: ApiKey) -> SiteState | None:
    """Return what the site said of itself, without a query after `with_evidence`."""
    state: SiteState | None = getattr(key, "state", None)
    return state


def is_for(key: ApiKey, line: Change) -> bool:
    """Whether this line is about a text that the site of a key may show."""
    return line.region in {"", key.region.code if key.region else ""}


def holding_of(key: ApiKey, lines: Iterable[Change]) -> Holding:
    """Return what a site has of a text with these last lines, of which those for its region count."""
    return worst(
        holding(LastLine(line.sequence, line.at, line.etag), _evidence(key, line))
        for line in lines
        if is_for(key, line)
    )


def _evidence(key: ApiKey, line: Change) -> list[Evidence]:
    about = line.kind, line.language, line.region
    found = [Evidence(feed.at, feed.place, None) for feed in key.feeds.all() if feed.covers(*about)]
    if said := state_of(key):
        form = said.form_of(line.kind, str(line.article), line.language, line.region)
        found.append(Evidence(said.at, said.place, form))
    return found
