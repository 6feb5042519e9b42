"""What sites get and what it is derived from, and whether anything of it is left to mend."""

import json
from typing import Any

from django.db.models import Model

from api.actions.documents.reconcile_documents import reconcile_documents
from api.actions.regions.reconcile_regions import reconcile_regions
from api.models import (
    Change,
    Document,
    DocumentLabel,
    DocumentPart,
    DocumentTerm,
    FormerSlug,
    RegionDocument,
    SearchEntry,
    SearchWord,
)

DERIVED: tuple[type[Model], ...] = (
    Change,
    Document,
    DocumentLabel,
    DocumentPart,
    DocumentTerm,
    FormerSlug,
    RegionDocument,
    SearchEntry,
    SearchWord,
)
#: when a text was written, rather than what it says
OF_THE_MOMENT = ("version", "publishedAt", "updatedAt")
#: by "title language region", or the code of a region
Served = dict[str, dict[str, Any]]


def rows() -> dict[str, list[str]]:
    """Every row of what is derived, by what it says; the keys of rows that are replaced aside."""
    return {model.__name__: sorted(map(repr, _values(model))) for model in DERIVED}


def _values(model: type[Model]) -> list[dict[str, Any]]:
    kept = model in (Change, Document, RegionDocument, SearchEntry)
    return [row if kept else {**row, "id": None} for row in model._default_manager.values()]


def served() -> Served:
    """The answer of the API about each text and each region."""
    found = {
        f"{document.title} {document.language} {document.region}".strip(): json.loads(bytes(document.full))
        for document in Document.objects.all()
    }
    regions = {row.code: json.loads(bytes(row.full)) for row in RegionDocument.objects.all()}
    return {
        name: {field: value for field, value in text.items() if field not in OF_THE_MOMENT}
        for name, text in (found | regions).items()
    }


def left_to_mend() -> dict[str, list[str]]:
    """The rows that a reconciliation changes."""
    before = rows()
    _reconcile()
    after = rows()
    return {name: sorted({*after[name]} ^ {*before[name]}) for name in after if after[name] != before[name]}


def written_anew() -> Served:
    """What is served after a reconciliation that begins with nothing."""
    for derived in (Document, SearchWord, RegionDocument):
        derived.objects.all().delete()
    _reconcile()
    return served()


def _reconcile() -> None:
    done = [*(what for *_text, what in reconcile_documents()), *reconcile_regions()]
    assert "failed; the log says why" not in done
