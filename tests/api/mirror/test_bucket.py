"""A mirror in a bucket, with a key that can only write: nothing is read or listed there."""

import json
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from django.core.files.storage import storages
from moto.server import ThreadedMotoServer

from api.copies.keeping import make_due_snapshots
from api.copies.mirror.publishing import publish_static
from api.v1.http.headers import CACHED
from tests import factories

pytestmark = pytest.mark.django_db
KEYS = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing", "region_name": "eu-west-1"}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(server: str, settings: Any) -> Iterator[Any]:
    found = boto3.resource("s3", endpoint_url=server, **KEYS).Bucket("mirror")
    found.create(CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    options = {
        "bucket_name": "mirror",
        "endpoint_url": server,
        "region_name": "eu-west-1",
        "access_key": "testing",
        "secret_key": "testing",
    }
    mirror = {"BACKEND": "api.copies.mirror.bucket.MirrorBucket", "OPTIONS": options}
    settings.STORAGES = {**settings.STORAGES, "mirror": mirror}
    yield found
    found.objects.all().delete()
    found.delete()


def test_a_bucket_holds_what_a_folder_would(bucket: Any) -> None:
    page = factories.article()
    factories.publish_approved(page)
    make_due_snapshots()
    asked: set[str] = set()
    mirror: Any = storages["mirror"]
    mirror.connection.meta.client.meta.events.register(
        "before-call.s3.*", lambda model, **_given: asked.add(model.name)
    )
    publish_static("mirror")
    text = f"api/v1/articles/{page.translation_key}/nl/national.json"
    keys = {one.key for one in bucket.objects.all()}
    assert {text, f"{text}.br", f"{text}.zst", f"{text}.gz", "api/v1/snapshots/latest.json"} <= keys
    plain, coded = bucket.Object(text).get(), bucket.Object(f"{text}.zst").get()
    assert json.loads(plain["Body"].read())["id"] == str(page.translation_key)
    for one in (plain, coded):
        assert (one["ContentType"], one["CacheControl"]) == ("application/json", CACHED["Cache-Control"])
    assert ("ContentEncoding" in plain, coded["ContentEncoding"]) == (False, "zstd")
    (name,) = [key for key in keys if key.endswith(".ndjson")]
    assert bucket.Object(name).get()["ContentType"] == "application/x-ndjson"
    page.unpublish()
    publish_static("mirror")
    left = {one.key for one in bucket.objects.all()}
    assert not any("articles" in key or "ndjson" in key for key in left)
    assert asked == {"PutObject", "DeleteObject"}


def test_a_bucket_that_cannot_be_reached_keeps_nothing_back(bucket: Any) -> None:
    page = factories.article()
    factories.publish_approved(page)
    with pytest.raises(Exception, match="NoSuchBucket"):
        _publish_without(bucket)
    assert publish_static("mirror").complete
    assert any(str(page.translation_key) in one.key for one in bucket.objects.all())


def _publish_without(bucket: Any) -> None:
    bucket.delete()
    try:
        publish_static("mirror")
    finally:
        bucket.create(CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
