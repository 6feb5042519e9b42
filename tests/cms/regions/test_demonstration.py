"""The regions of the demonstration: a dozen, and nobody can be called by mistake."""

import re

import pytest

from cms.demo.loading.regions import load_regions
from cms.regions.models import Region, RegionDesk, SupportPoint

pytestmark = pytest.mark.django_db


def test_they_are_loaded_once_and_their_details_are_invented() -> None:
    assert load_regions() == 12
    assert load_regions() == 0
    assert Region.objects.exclude(support_point=None).count() == RegionDesk.objects.count() == 12
    for point in SupportPoint.objects.all():
        for number in filter(None, (point.telephone, point.whatsapp)):
            assert re.fullmatch(r"000 000 00 \d\d", number)
        assert point.email.endswith("@voorbeeld.example")
        assert "(voorbeeld)" in point.name
