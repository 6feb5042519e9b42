"""Keys: shown once, stored hashed, for what they are for, and countable."""

import json
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from api.actions.keys.revoke_api_key import revoke_api_key
from api.actions.keys.rotate_api_key import rotate_api_key
from api.models import ApiKey
from api.v1.http import limits
from tests import factories

pytestmark = pytest.mark.django_db


def ask(client: Client, key: str, address: str = "webhooks", **more: Any) -> Any:
    return client.get(f"/api/v1/{address}", headers={"authorization": f"Bearer {key}"}, **more)


def test_a_key_is_not_in_the_database() -> None:
    key = factories.api_key()
    kept = json.dumps(list(ApiKey.objects.values()), default=str)
    assert key not in kept
    assert key.rpartition("_")[2] not in kept


@pytest.mark.parametrize("shown", ["", "x", "sp_0123456789ab_" + "A" * 43, "\x00", "sp_" + "é" * 60])
def test_without_a_key_that_works_there_is_a_401_that_says_how(client: Client, shown: str) -> None:
    answer = ask(client, shown)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer["Content-Type"] == "application/problem+json"


def test_a_key_opens_only_what_it_is_for(client: Client) -> None:
    assert ask(client, factories.api_key(scopes=["webhooks"])).status_code == 200
    refused = ask(client, factories.api_key(scopes=["feedback"]))
    assert refused.status_code == 403
    assert "webhooks" in refused.json()["detail"]


def test_a_revoked_key_opens_nothing(client: Client) -> None:
    key = factories.api_key()
    revoke_api_key(key=ApiKey.objects.get(), by=None)
    assert ask(client, key).status_code == 401


def test_after_rotation_both_work_for_a_week(client: Client) -> None:
    old = factories.api_key()
    _kept, new = rotate_api_key(old=ApiKey.objects.get(), by=None)
    assert ask(client, old).status_code == ask(client, new).status_code == 200
    ApiKey.objects.exclude(expires_at=None).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert ask(client, old).status_code == 401
    assert ask(client, new).status_code == 200
    with pytest.raises(ApiKey.DoesNotExist):
        rotate_api_key(old=ApiKey.objects.exclude(expires_at=None).get(), by=None)


def test_its_last_use_is_known(client: Client) -> None:
    key = factories.api_key()
    assert ApiKey.objects.get().last_used_at is None
    ask(client, key)
    seen = ApiKey.objects.get().last_used_at
    ask(client, key)
    assert seen is not None
    assert ApiKey.objects.get().last_used_at == seen


@pytest.fixture
def _one_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of the limits stands still: else a test in which a minute begins counts anew."""
    monkeypatch.setattr("cms.users.rate_limit.time", SimpleNamespace(time=lambda: 1_800_000_010.0))


@pytest.mark.usefixtures("_one_minute")
def test_an_answer_says_what_is_left_and_too_many_is_429(client: Client, settings: Any) -> None:
    settings.API_WRITES_PER_MINUTE = 3
    key = factories.api_key()
    left = [ask(client, key)["RateLimit"].partition(";t=")[0] for _time in range(3)]
    assert left == ['"key";r=2', '"key";r=1', '"key";r=0']
    refused = ask(client, key)
    assert refused.status_code == 429
    assert 1 <= int(refused["Retry-After"]) <= 60
    assert refused["RateLimit-Policy"] == '"key";q=3;w=60'
    assert ask(client, factories.api_key("VO2709")).status_code == 200


@pytest.mark.usefixtures("_one_minute")
def test_guessing_keys_is_limited_by_address(client: Client, settings: Any) -> None:
    settings.API_WRONG_KEYS_PER_MINUTE = 2
    assert [ask(client, "guess").status_code for _time in range(3)] == [401, 401, 429]
    assert ask(client, "guess", REMOTE_ADDR="198.51.100.7").status_code == 401
    assert ask(client, factories.api_key()).status_code == 200


@pytest.mark.usefixtures("_one_minute")
def test_reading_is_limited_by_address_or_by_key(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # all of it within one minute, however slow the machine is
    monkeypatch.setattr(limits, "_reads_until", float("inf"))
    settings.API_READS_PER_MINUTE, settings.API_READS_PER_MINUTE_WITH_KEY = 2, 4
    key = factories.api_key()
    address = {"REMOTE_ADDR": "198.51.100.8"}  # of this test alone: reads are counted in the process
    statuses = [client.get("/api/v1/articles", **address).status_code for _time in range(3)]
    assert statuses == [200, 200, 429]
    statuses = [ask(client, key, "articles", **address).status_code for _time in range(5)]
    assert statuses == [200, 200, 200, 200, 429]
    assert client.get("/api/v1/articles", REMOTE_ADDR="198.51.100.9").status_code == 200
    assert ask(client, factories.api_key(scopes=["feedback"]), "articles", **address).status_code == 401


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b'{"url": NaN}', "application/json", 400),
        (b"[" * 50_000, "application/json", 400),
        (b"url=x", "application/x-www-form-urlencoded", 415),
        (b"{}", "text/plain", 415),
        (b" " * 70_000, "application/json", 413),
    ],
)
def test_a_body_that_is_no_json_is_refused(client: Client, body: bytes, kind: str, status: int) -> None:
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    answer = client.generic("POST", "/api/v1/webhooks", body, content_type=kind, headers=headers)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
