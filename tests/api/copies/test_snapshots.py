"""All texts of a region and language in one file: what is in it, who gets it, and when it is gone."""

import errno
import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import brotli
import pytest
import zstandard
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.actions.snapshots import forget_replaced_snapshots as forgetting
from api.actions.snapshots import forget_stray_bytes as strays
from api.actions.snapshots.forget_replaced_snapshots import forget_replaced_snapshots
from api.actions.snapshots.put_snapshot_in_force import put_snapshot_in_force
from api.copies.consistent_read import consistent_read
from api.copies.keeping import make_due_snapshots
from api.copies.making import make_snapshot
from api.models import Snapshot, SnapshotFile
from api.queries.positions import last_position
from api.queries.snapshots.contents import snapshot_rows
from api.snapshot_bytes import ENDINGS, snapshot_storage
from api.v1.http.headers import CACHED
from tests import factories
from tests.site.first_copy import newest

pytestmark = pytest.mark.django_db
LATEST = "/api/v1/snapshots/latest.json"
PLAIN = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "zstd": lambda body: zstandard.ZstdDecompressor().decompressobj().decompress(body),
}


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def told(client: Client) -> list[tuple[str, str]]:
    results = client.get(LATEST).json()["results"]
    return [(one["language"], one["region"]) for one in results]


def path(name_or_url: str) -> str:
    return "/api/v1/snapshots/" + name_or_url.rpartition("/")[2]


def content(answer: Any) -> bytes:
    return b"".join(answer)


def lines(client: Client, language: str = "nl", region: str = "") -> list[dict[str, Any]]:
    one = newest(client, language, region)
    assert one is not None
    return [json.loads(line) for line in content(client.get(path(one["url"]))).splitlines()]


def test_there_is_a_file_for_each_language_with_each_region_and_without(client: Client, commit: Any) -> None:
    with commit():
        factories.region("PO2601")
        factories.region("VO2709")
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    assert make_due_snapshots() == (6, 0, True)
    assert told(client) == [
        (language, region) for language in ("en", "nl") for region in (None, "PO2601", "VO2709")
    ]
    assert make_due_snapshots() == (0, 0, True)


def test_each_document_is_a_line_as_it_is_answered(client: Client, commit: Any) -> None:
    with commit():
        factories.region("PO2601")
    factories.glossary_term("zorgplicht", "De plicht van een school om een plek te zoeken.")
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    factories.publish_approved(factories.supplement(page, "PO2601"))
    factories.publish_approved(factories.translation(page, "en"))
    story = factories.story(about=page)
    factories.publish_approved(story)
    make_due_snapshots()
    head, *rest = lines(client, "nl", "PO2601")
    assert head["kind"] == "snapshot"
    assert head["counts"] == {"article": 2, "story": 1, "region": 1}
    assert [(line["kind"], line["language"], line["region"]) for line in rest] == [
        ("region", None, "PO2601"),
        ("article", "nl", None),
        ("article", "nl", "PO2601"),
        ("story", "nl", None),
        ("glossary", "nl", None),
        ("topics", "nl", None),
    ]
    addresses = [
        "regions/PO2601",
        f"articles/{page.translation_key}?language=nl",
        f"articles/{page.translation_key}?language=nl&region=PO2601",
        f"stories/{story.translation_key}?language=nl",
        "glossary?language=nl&fallback=none",
        "topics?language=nl&fallback=none",
    ]
    for line, address in zip(rest, addresses, strict=True):
        answer = client.get(f"/api/v1/{address}")
        assert (line["document"], f'"{line["etag"]}"') == (answer.json(), answer["ETag"])
    assert rest[4]["document"]["results"][0]["term"] == "zorgplicht"


def test_what_is_told_of_a_file(client: Client) -> None:
    factories.publish_approved(factories.article())
    make_due_snapshots()
    with CaptureQueriesContext(connection) as queries:
        (one,) = client.get(f"{LATEST}?language=nl").json()["results"]
    assert len(queries) == 1
    assert one["sha256"] in one["url"]
    assert one["next"] == client.get("/api/v1/changes?language=nl").json()["next"]
    assert lines(client)[0]["next"] == one["next"]
    assert one["bytes"]["plain"] == len(content(client.get(path(one["url"]))))
    assert client.get(f"{LATEST}?language=tr").json()["results"] == []
    assert client.get(f"{LATEST}?region=PO2601").status_code == 400  # there is no such region
    assert client.get(f"{LATEST}?region=utrecht&colour=red").status_code == 400


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip"])
def test_a_file_is_answered_in_the_coding_that_is_asked_for(client: Client, coding: str) -> None:
    factories.publish_approved(factories.article())
    make_due_snapshots()
    one = newest(client, "nl", "")
    assert one is not None
    plain = client.get(path(one["url"]))
    whole = content(plain)
    with CaptureQueriesContext(connection) as queries:
        coded = client.get(path(one["url"]), headers={"accept-encoding": coding})
        body = content(coded)
    assert len(queries) == 1
    assert coded["Content-Encoding"] == coding
    assert int(coded["Content-Length"]) == len(body) == one["bytes"][coding]
    assert PLAIN[coding](body) == whole
    assert coded["ETag"] != plain["ETag"]
    assert (coded["Vary"], coded["Content-Type"]) == ("Accept-Encoding", "application/x-ndjson")
    assert coded["Cache-Control"] == CACHED["Cache-Control"]
    known = {"accept-encoding": coding, "if-none-match": coded["ETag"]}
    assert client.get(path(one["url"]), headers=known).status_code == 304
    # who asks for a part, or for everything at once, gets all of it
    greedy = client.get(path(one["url"]), headers={"accept-encoding": "*, br, gzip", "range": "bytes=0-9"})
    assert greedy.status_code == 200
    assert len(content(greedy)) == int(greedy["Content-Length"])
    head = client.head(path(one["url"]), headers={"accept-encoding": coding})
    assert (head["Content-Length"], head.content) == (coded["Content-Length"], b"")


def test_a_withdrawal_takes_every_file_that_holds_the_text(client: Client, commit: Any) -> None:
    with commit():
        factories.region("PO2601")
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    make_due_snapshots()
    before = client.get(LATEST).json()["results"]
    with commit():
        page.unpublish()
        # at once, and not only when it is committed
        assert told(client) == [("en", None), ("en", "PO2601")]
    for one in before:
        expected = 200 if one["language"] == "en" else 404
        assert client.get(path(one["url"])).status_code == expected
        for ending in ENDINGS.values():
            name = one["url"].rpartition("/")[2] + ending
            assert snapshot_storage().exists(name) == (expected == 200)
    assert make_due_snapshots() == (2, 0, True)
    assert [line["kind"] for line in lines(client, "en", "PO2601")].count("article") == 1


def test_a_text_of_a_region_is_in_no_file_of_another(client: Client, commit: Any) -> None:
    with commit():
        factories.region("PO2601")
        factories.region("VO2709")
    factories.publish_approved(factories.article())
    own = factories.regional_article("PO2601")
    factories.publish_approved(own)
    make_due_snapshots()
    with commit():
        own.unpublish()
    assert told(client) == [("nl", None), ("nl", "VO2709")]


def test_what_a_region_no_longer_adds_is_gone_though_it_adds_more(client: Client, commit: Any) -> None:
    with commit():
        factories.region("PO2601")
    page = factories.article()
    factories.publish_approved(page)
    additions = [factories.supplement(page, "PO2601") for _number in range(2)]
    for addition in additions:
        factories.publish_approved(addition)
    make_due_snapshots()
    with commit():
        additions[0].unpublish()
    assert client.get("/api/v1/changes?region=PO2601").json()["results"][-1]["type"] == "published"
    assert told(client) == [("nl", None)]


def test_an_explanation_goes_with_the_text_in_which_it_was_read(client: Client) -> None:
    factories.glossary_term("zorgplicht", "De plicht van een school.")
    source = factories.article(title="Iets anders")
    factories.publish_approved(source)
    english = factories.translation(source, "en", title="Zorgplicht")
    factories.publish_approved(english)
    make_due_snapshots()
    held = {line["kind"]: line for line in lines(client)}["glossary"]["document"]["results"]
    english.unpublish()
    assert not held or ("nl", None) not in told(client)


def test_what_was_read_before_a_withdrawal_never_comes_in_force(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    file = make_snapshot("nl", "")
    assert file is not None
    page.unpublish()
    # another process was making it meanwhile, and comes to its end
    late = SnapshotFile(
        snapshot=Snapshot.objects.get(),
        **{name: getattr(file, name) for name in ("name", "sha256", "place", "counts", "sizes", "made_at")},
    )
    assert not put_snapshot_in_force(file=late)
    assert told(client) == []


def test_a_file_that_is_behind_is_replaced_and_stays_for_a_while(
    client: Client, commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    factories.publish_approved(factories.article())
    make_due_snapshots()
    first = newest(client, "nl", "")
    factories.publish_approved(factories.article())
    make_due_snapshots()
    second = newest(client, "nl", "")
    assert first is not None
    assert second is not None
    assert [client.get(path(one["url"])).status_code for one in (first, second)] == [200, 200]
    monkeypatch.setattr(forgetting, "KEPT", forgetting.KEPT * 0)
    with commit():
        assert forget_replaced_snapshots() == 1
    assert [client.get(path(one["url"])).status_code for one in (first, second)] == [404, 200]
    assert not snapshot_storage().exists(first["url"].rpartition("/")[2] + ".br")


def test_the_same_texts_give_the_same_lines_in_the_same_order(client: Client) -> None:
    for _number in range(3):
        factories.publish_approved(factories.article())
    make_due_snapshots()
    (_head, *first) = lines(client)
    make_snapshot("nl", "")
    assert lines(client)[1:] == first


@pytest.mark.parametrize("name", ["nothing", "..%2f..%2fetc%2fpasswd", "nl-national-0.ndjson", "%00", "é"])
def test_there_are_no_other_files(client: Client, name: str) -> None:
    assert client.get(f"/api/v1/snapshots/{name}").status_code == 404


def test_a_lost_file_is_made_again(client: Client) -> None:
    factories.publish_approved(factories.article())
    make_due_snapshots()
    one = newest(client, "nl", "")
    assert one is not None
    snapshot_storage().delete(one["url"].rpartition("/")[2] + ".br")
    assert client.get(path(one["url"]), headers={"accept-encoding": "br"}).status_code == 404
    call_command("make_snapshots", verbosity=0)
    again = newest(client, "nl", "")
    assert again is not None
    assert client.get(path(again["url"]), headers={"accept-encoding": "br"}).status_code == 200


def test_a_disk_that_is_full_is_said_and_nothing_is_named(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    factories.publish_approved(factories.article())
    make_due_snapshots()
    before = told(client)
    factories.publish_approved(factories.article())
    with monkeypatch.context() as patched:
        patched.setattr(snapshot_storage(), "_save", full)
        with pytest.raises(CommandError, match="1 could not be made"):
            call_command("make_snapshots", verbosity=0)
    assert told(client) == before
    assert len(lines(client)) == 4
    call_command("make_snapshots", verbosity=0)
    assert len(lines(client)) == 5


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_file_is_read_as_of_one_moment() -> None:
    factories.publish_approved(factories.article())

    def publish() -> None:
        factories.publish_approved(factories.article())
        connection.close()

    with consistent_read():
        place = last_position()
        with ThreadPoolExecutor(1) as meanwhile:
            meanwhile.submit(publish).result()
        assert (last_position(), len(list(snapshot_rows("nl", "")))) == (place, 1)
    assert (last_position(), len(list(snapshot_rows("nl", "")))) == (place + 1, 2)


@pytest.mark.django_db(transaction=True)
def test_files_follow_what_is_committed(client: Client, settings: Any) -> None:
    settings.SNAPSHOTS_FOLLOW_CHANGES = True
    page = factories.article()
    factories.publish_approved(page)
    assert told(client) == [("nl", None)]
    page.unpublish()
    assert told(client) == []


def test_bytes_without_a_row_are_deleted_once_nobody_can_be_writing_them(
    monkeypatch: Any, commit: Any
) -> None:
    factories.publish_approved(factories.article())
    make_due_snapshots()
    storage = snapshot_storage()
    left = f"nl-national-{'0' * 64}.ndjson"
    for name in (*(left + ending for ending in ENDINGS.values()), "lees-mij.txt"):
        storage.save(name, ContentFile(b"left behind"))
    with commit():
        call_command("make_snapshots", verbosity=0)
    assert all(storage.exists(left + ending) for ending in ENDINGS.values())  # somebody may be writing it
    monkeypatch.setattr(strays, "AGE", timedelta(0))
    with commit():
        call_command("make_snapshots", verbosity=0)
    kept = SnapshotFile.objects.get().name
    for ending in ENDINGS.values():
        assert (storage.exists(left + ending), storage.exists(kept + ending)) == (False, True)
    assert storage.exists("lees-mij.txt")
    storage.delete("lees-mij.txt")
