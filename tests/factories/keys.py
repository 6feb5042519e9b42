"""Regions and the keys of their sites."""

from api.actions.create_api_key import create_api_key
from api.models import ApiKey
from cms.regions.models import Region


def region(code: str = "PO2601") -> Region:
    """A region; the same one when it is asked for again."""
    return Region.objects.get_or_create(
        code=code, defaults={"name": f"Regio {code}", "sector": code[:2].lower()}
    )[0]


def api_key(code: str | None = "PO2601", *, scopes: list[str] | None = None) -> str:
    """A new key of a region, or (code None) of a site with national texts alone."""
    _kept, key = create_api_key(
        region=region(code) if code else None,
        label="Website",
        contact_email="beheer@regio.example",
        scopes=scopes or list(ApiKey.Scope.values),
        by=None,
    )
    return key
