"""Regions and the keys of their sites."""

from api.actions.keys.create_api_key import create_api_key
from api.models import ApiKey
from tests.factories.regions import region


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
