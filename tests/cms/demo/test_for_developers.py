"""What the demonstration has for who builds a site: a key that is shown, and schools."""

import pytest
from django.test import Client

from cms.demo.loading.keys import KEY, REGION, load_key
from cms.demo.loading.regions import load_regions
from cms.demo.loading.schools import load_schools

pytestmark = pytest.mark.django_db


def test_there_is_a_key_and_there_are_schools_and_loading_again_changes_nothing(client: Client) -> None:
    load_regions()
    assert load_key()
    assert load_schools() > 1
    assert not load_key()
    assert load_schools() == 0
    answer = client.get("/api/v1/webhooks", headers={"authorization": f"Bearer {KEY}"})
    assert (answer.status_code, answer.json()) == (200, {"results": []})
    schools = client.get(f"/api/v1/schools?region={REGION}").json()["results"]
    assert [school["name"] for school in schools] == ["De Voorbeeldboom", "Het Proefvlot"]
