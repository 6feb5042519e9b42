"""A mirror in a folder: each answer a file, and only what differs is written."""

import errno
import gzip
import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import brotli
import pytest
import zstandard
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.test import Client

from api.actions.mirrors.claim_mirror import claim_mirror
from api.copies.mirror import publishing
from api.copies.mirror.publishing import publish_static
from api.models import MirrorFile
from cms.media.frozen_storage import FrozenFileStorage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def text(django_capture_on_commit_callbacks: Any) -> Any:
    """A national text in two languages, to which one of two regions adds something."""
    with django_capture_on_commit_callbacks(execute=True):
        factories.region("PO2601")
        factories.region("VO2709")
    page = factories.article(title="Zorgplicht")
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    factories.publish_approved(factories.supplement(page, "PO2601"))
    return page


def publish(folder: Path) -> None:
    call_command("publish_static", to=str(folder), verbosity=0)


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def plain(folder: Path) -> set[str]:
    return {path for path in files(folder) if path.endswith("json")}


def test_each_answer_is_a_file_with_the_same_bytes(client: Client, text: Any, tmp_path: Path) -> None:
    story = factories.story(about=text)
    factories.publish_approved(story)
    publish(tmp_path)
    key = text.translation_key
    for path, address in {
        f"articles/{key}/nl/national.json": f"articles/{key}?language=nl",
        f"articles/{key}/nl/PO2601.json": f"articles/{key}?language=nl&region=PO2601",
        f"articles/{key}/en/national.json": f"articles/{key}?language=en",
        f"stories/{story.translation_key}/nl/national.json": f"stories/{story.translation_key}?language=nl",
        "regions/PO2601.json": "regions/PO2601",
        "regions.json": "regions",
        "glossary/tr.json": "glossary?language=tr",
        "topics/nl.json": "topics?language=nl",
        "snapshots/latest.json": "snapshots/latest.json",
    }.items():
        assert (tmp_path / "api/v1" / path).read_bytes() == client.get(f"/api/v1/{address}").content, path
    named = json.loads((tmp_path / "api/v1/snapshots/latest.json").read_bytes())["results"]
    assert len(named) == 6
    for one in named:
        path = "/api/v1/snapshots/" + one["url"].rpartition("/")[2]
        assert (tmp_path / path[1:]).read_bytes() == b"".join(client.get(path))


def test_snapshots_are_named_at_the_address_of_the_mirror(
    client: Client, text: Any, tmp_path: Path, settings: Any
) -> None:
    settings.MIRROR_URL = "https://teksten.example.org"
    publish(tmp_path)
    mirrored = json.loads((tmp_path / "api/v1/snapshots/latest.json").read_bytes())
    ours = client.get("/api/v1/snapshots/latest.json").json()
    for one in ours["results"]:
        one["url"] = one["url"].replace(settings.PUBLIC_URL, settings.MIRROR_URL)
    assert mirrored == ours
    assert settings.MIRROR_URL in mirrored["results"][0]["url"]


def test_beside_each_file_it_lies_in_every_coding(text: Any, tmp_path: Path) -> None:
    publish(tmp_path)
    found = files(tmp_path)
    assert len(found) == 4 * len(plain(tmp_path))
    for path in plain(tmp_path):
        assert gzip.decompress(found[f"{path}.gz"]) == found[path]
        assert brotli.decompress(found[f"{path}.br"]) == found[path]
        assert zstandard.ZstdDecompressor().decompressobj().decompress(found[f"{path}.zst"]) == found[path]


def test_only_what_differs_is_written(text: Any, tmp_path: Path) -> None:
    publish(tmp_path)
    run = publish_static(str(tmp_path))
    assert (run.written, run.removed, run.complete) == (0, 0, True)
    before = {path: (tmp_path / path).stat().st_mtime_ns for path in files(tmp_path)}
    text.title += "!"
    text.save_revision()
    factories.publish_approved(text)
    publish_static(str(tmp_path))
    after = {path: (tmp_path / path).stat().st_mtime_ns for path in files(tmp_path)}
    assert before.keys() == after.keys()
    touched = {path for path in plain(tmp_path) if before[path] != after[path]}
    key = f"api/v1/articles/{text.translation_key}"
    assert touched == {f"{key}/nl/national.json", f"{key}/nl/PO2601.json"}


def test_a_withdrawal_takes_the_text_and_the_snapshots_and_their_names(text: Any, tmp_path: Path) -> None:
    publish(tmp_path)
    text.unpublish()
    publish_static(str(tmp_path))
    left = plain(tmp_path)
    assert not any("/nl/" in path or "snapshots/nl-" in path for path in left)
    assert f"api/v1/articles/{text.translation_key}/en/national.json" in left
    named = json.loads((tmp_path / "api/v1/snapshots/latest.json").read_bytes())["results"]
    assert {one["language"] for one in named} == {"en"}
    assert {path.removesuffix(end) for path in files(tmp_path) for end in (".br", ".zst", ".gz")} >= left
    assert len(files(tmp_path)) == 4 * len(left)


def test_withdrawals_go_first_and_a_list_names_only_what_is_there(
    text: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path)
    text.unpublish()
    factories.publish_approved(factories.article())
    seen: list[str] = []

    class Watched(FrozenFileStorage):
        def _save(self, name: str, content: Any) -> str:
            there = plain(tmp_path)
            list_ = json.loads((tmp_path / "api/v1/snapshots/latest.json").read_bytes())["results"]
            assert {"api/v1/snapshots/" + one["url"].rpartition("/")[2] for one in list_} <= there
            seen.append(name)
            return super()._save(name, content)

        def delete(self, name: str) -> None:
            seen.append("-" + name)
            super().delete(name)

    monkeypatch.setattr(publishing, "storage_of", lambda name: Watched(location=name))
    publish(tmp_path)
    texts = [name for name in seen if "articles" in name]
    first_written = next(place for place, name in enumerate(texts) if not name.startswith("-"))
    assert first_written > 0
    assert not any(name.startswith("-") for name in texts[first_written:])


class Full(FrozenFileStorage):
    """A disk on which there is room for some files more."""

    room = 7

    def _save(self, name: str, content: Any) -> str:
        type(self).room -= 1
        if self.room < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super()._save(name, content)


def test_a_full_disk_is_said_and_the_next_run_goes_on(
    text: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(publishing, "storage_of", lambda name: Full(location=name))
        with pytest.raises(CommandError, match="No space left on device"):
            publish(tmp_path)
    kept = files(tmp_path)
    assert len(kept) == 7
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".")]
    text.unpublish()  # of one text it was not known whether it had been written
    publish(tmp_path)
    assert not any("/nl/" in path for path in files(tmp_path) if "articles" in path)
    assert publish_static(str(tmp_path)).written == 0


def test_what_was_half_written_is_removed_when_it_is_withdrawn(text: Any, tmp_path: Path) -> None:
    publish(tmp_path)
    # the process ended between the file and the account of it
    MirrorFile.objects.filter(path__contains="articles").update(etag="")
    text.unpublish()
    publish_static(str(tmp_path))
    assert not any("/nl/" in path for path in files(tmp_path) if "articles" in path)


def test_two_do_not_write_at_the_same_time(tmp_path: Path) -> None:
    assert claim_mirror(name=str(tmp_path))
    with pytest.raises(CommandError, match="Another process"):
        publish(tmp_path)


def test_a_moment_at_a_time_comes_to_the_same(text: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(publishing, "BATCH", 2)
    publish(tmp_path / "whole")
    runs = 0
    while not publish_static(str(tmp_path / "parts"), 0.01).complete:
        runs += 1
    assert runs > 1
    assert files(tmp_path / "parts") == files(tmp_path / "whole")


@pytest.mark.django_db(transaction=True)
def test_the_worker_keeps_the_mirror_of_the_settings(settings: Any, tmp_path: Path) -> None:
    settings.SNAPSHOTS_FOLLOW_CHANGES = True
    mirror = {"BACKEND": "cms.media.frozen_storage.FrozenFileStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "mirror": mirror}
    page = factories.article()
    factories.publish_approved(page)
    assert storages["mirror"].exists("api/v1/snapshots/latest.json")
    path = tmp_path / f"api/v1/articles/{page.translation_key}/nl/national.json"
    assert path.exists()
    page.unpublish()
    assert not path.exists()
    assert not list((tmp_path / "api/v1/snapshots").glob("nl-*"))


def test_pictures_and_documents_of_public_texts_are_there_and_no_others(
    client: Client, tmp_path: Path
) -> None:
    image, letter = factories.picture(factories.png()), factories.document()
    block = {"type": "download", "value": {"document": letter.pk, "title": "Een brief"}}
    page = factories.article(body=[*factories.body(), factories.picture_block(image), block])
    factories.publish_approved(page)
    publish(tmp_path)
    shown = client.get(f"/api/v1/articles/{page.translation_key}").json()["body"]
    urls = [size["url"] for one in shown if one["type"] == "image" for size in one["image"]["sizes"]]
    urls += [one["url"] for one in shown if one["type"] == "download"]
    held = {path for path in files(tmp_path) if path.startswith("files/")}
    assert held == {unquote(url).split("/", 3)[3] for url in urls}
    for url in urls:
        path = url.split("/", 3)[3]
        assert (tmp_path / unquote(path)).read_bytes() == b"".join(client.get(f"/{path}"))
    page.unpublish()
    publish(tmp_path)
    assert not {path for path in files(tmp_path) if path.startswith("files/")}
