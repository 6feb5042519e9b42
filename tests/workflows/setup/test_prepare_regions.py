"""`prepare_regions` does region by region: others work meanwhile, and one that fails stops no other."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.content.models import ArticleIndexPage
from cms.regions.models import RegionPage
from tests import factories

pytestmark = pytest.mark.django_db
CODES = ["PO2601", "PO2602", "PO2603"]


@pytest.fixture
def index() -> ArticleIndexPage:
    for code in CODES:
        factories.region(code)
    return factories.article().get_parent().specific


def prepared() -> list[str]:
    return sorted(RegionPage.objects.values_list("region__code", flat=True).distinct())


def test_a_region_whose_address_is_taken_stops_no_other(index: ArticleIndexPage) -> None:
    taken = factories.article(slug="po2602")
    out = StringIO()
    with pytest.raises(CommandError, match="1 regions could not be prepared; the others are"):
        call_command("prepare_regions", stdout=out, stderr=out)
    assert prepared() == ["PO2601", "PO2603"]
    assert "PO2602" in out.getvalue()
    # mended, it goes on where it was, and makes nothing twice
    taken.delete()
    call_command("prepare_regions", stdout=out)
    made = RegionPage.objects.count()
    call_command("prepare_regions", stdout=out)
    assert prepared() == CODES
    assert RegionPage.objects.count() == made


def test_each_region_is_a_transaction(index: ArticleIndexPage) -> None:
    with CaptureQueriesContext(connection) as queries:
        call_command("prepare_regions", stdout=StringIO())
    # in this test's transaction, those of the command are savepoints; they do not stand inside one another
    depths, depth = [], 0
    for query in queries:
        if query["sql"].startswith("SAVEPOINT"):
            depths.append(depth)
            depth += 1
        elif query["sql"].startswith(("RELEASE", "ROLLBACK")):
            depth -= 1
    assert depths.count(0) == len(CODES)
