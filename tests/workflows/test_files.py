"""Files that cannot be kept, files that are used, files that must go, and files that nothing needs."""

import errno
import re
import struct
import zlib
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.content.models import ArticlePage
from cms.media.models import EditorialDocument, EditorialImage, FrozenFile
from tests import factories
from tests.contracts.gate.forms import article_form
from workflows.actions.files.ask_erasure import ask_erasure
from workflows.actions.files.erase_frozen_file import erase_frozen_file
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.errors import InvalidRequest, NotAllowed, NotReadable
from workflows.models import FrozenText, Round, TextFile

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]


def header_of(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and holds nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


BAD = {
    "no picture": b"dit is geen plaatje",
    "400 megapixels": header_of(20_000, 20_000),
    "just over the limit": header_of(8_000, 8_001),
    "zero bytes": b"",
    "half a picture": factories.png(size=(900, 900))[:600],
    "a picture of nothing": header_of(100, 100),
}


def article(*blocks: dict[str, Any]) -> ArticlePage:
    return factories.article(body=[*factories.body(), *blocks])


def kept() -> set[str]:
    """The paths below the root of frozen files."""

    def below(folder: str) -> set[str]:
        folders, files = storages["frozen"].listdir(folder)
        found = {f"{folder}/{name}".lstrip("/") for name in files}
        return found.union(*(below(f"{folder}/{name}".lstrip("/")) for name in folders))

    return below("")


def submit(browser: Client, page: ArticlePage) -> Any:
    """Submit the article as it is, in the editor's form."""
    blocks = [
        (block.block_type, nested_form_data(block.block.get_prep_value(block.value)))
        if block.block_type == "image"
        else (block.block_type, block.value if block.block_type == "heading" else rich_text(str(block.value)))
        for block in page.body
    ]
    form = article_form(page, body=streamfield(blocks)) | {"action-submit": "1"}
    return browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True)


@pytest.fixture
def browser() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_no_round_opens_with_a_picture_that_cannot_be_shown(content: bytes) -> None:
    factories.workflow(factories.panel(members=5))
    page, before = article(factories.picture_block(factories.picture(content))), kept()
    with pytest.raises(NotReadable, match="Plein"):
        page.get_workflow().start(page, None)
    assert not FrozenText.objects.exists()
    assert not FrozenFile.objects.exists()
    assert not Round.objects.exists()
    assert kept() == before


@pytest.mark.parametrize("make", [factories.picture, factories.document])
def test_no_round_opens_with_a_file_that_is_gone(make: Callable[[], Any]) -> None:
    factories.workflow(factories.panel(members=5))
    upload = make()
    upload.file.storage.delete(upload.file.name)
    block = factories.picture_block if isinstance(upload, EditorialImage) else factories.download_block
    page = article(block(upload))
    with pytest.raises(NotReadable, match=upload.title):
        page.get_workflow().start(page, None)
    assert not FrozenText.objects.exists()


def test_a_full_disk_stores_nothing_half(monkeypatch: pytest.MonkeyPatch) -> None:
    factories.workflow(factories.panel(members=5))
    page = article(
        factories.download_block(factories.document(b"%PDF nowhere kept")),
        factories.picture_block(factories.picture(factories.png("teal"))),
    )

    def full(*_args: Any, **_kwargs: Any) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(type(storages["frozen"]), "_save", full)
    with pytest.raises(NotReadable, match=r"(?s)Plein.*Folder|Folder.*Plein"):
        page.get_workflow().start(page, None)
    assert not FrozenText.objects.exists()
    assert not FrozenFile.objects.exists()
    monkeypatch.undo()
    page.refresh_from_db()
    page.get_workflow().start(page, None)
    assert Round.objects.get().is_open


def test_the_editor_reads_which_picture_and_why_and_keeps_the_text(browser: Client) -> None:
    factories.workflow(factories.panel(members=5))
    image = factories.picture()
    page = article(factories.picture_block(image))
    factories.replace(image, BAD["400 megapixels"])
    answer = submit(browser, page)
    shown = answer.content.decode()
    assert "Plein" in shown
    assert re.search("64 miljoen|64 million", shown)
    assert not Round.objects.exists()
    factories.replace(image, factories.png())
    submit(browser, page)
    assert Round.objects.get().text.files.count() == 1


def test_the_same_bytes_are_kept_once_for_five_texts() -> None:
    image = factories.picture()
    for _number in range(5):
        freeze_text(page=article(factories.picture_block(image)))
    assert FrozenFile.objects.count() == 1
    assert TextFile.objects.count() == 5
    file = FrozenFile.objects.get()
    assert {path for path in kept() if file.hash in path} == set(file.all_paths)


def test_what_was_made_from_frozen_bytes_is_made_anew() -> None:
    page = article(factories.picture_block(factories.picture()))
    factories.publish_approved(page)
    file = FrozenFile.objects.get()
    url = f"/files/{file.hash}/1200.png"
    before = Client().get(url).getvalue()
    storages["frozen"].delete(file.rendition_path)
    assert Client().get(url).getvalue() == before
    storages["frozen"].delete(file.rendition_path)
    storages["frozen"].delete(file.path)
    assert Client().get(url).status_code == 404


def test_what_is_used_is_not_deleted_and_the_refusal_says_where(browser: Client) -> None:
    image, document, free = factories.picture(), factories.document(), factories.picture()
    drafted = article(factories.picture_block(image))
    approved = article(factories.download_block(document))
    approval = factories.publish_approved(approved)
    approved.body = factories.body()
    approved.save_revision()
    approved.save()
    for upload, url, place in [
        (image, reverse("wagtailimages:delete", args=[image.pk]), f"/admin/pages/{drafted.pk}/edit/"),
        (document, reverse("wagtaildocs:delete", args=[document.pk]), f"approvals/{approval.pk}/"),
    ]:
        for answer in (browser.get(url), browser.post(url)):
            assert answer.status_code == 409
            assert place in answer.content.decode()
        with pytest.raises(ProtectedError), transaction.atomic():
            upload.delete()
    for new, upload in [("wagtailimages:delete_multiple", image), ("wagtaildocs:delete_multiple", document)]:
        assert browser.post(reverse(new, args=[upload.pk])).status_code == 409, "of uploading several"
    bulk = reverse("wagtail_bulk_action", args=["media", "editorialimage", "delete"])
    assert browser.post(f"{bulk}?id={image.pk}&id={free.pk}").status_code == 409
    assert EditorialImage.objects.count() == 2
    assert browser.post(reverse("wagtailimages:delete", args=[free.pk])).status_code == 302
    assert EditorialImage.objects.get() == image
    assert EditorialDocument.objects.get() == document


def test_a_picture_that_was_only_in_a_round_that_failed_can_be_deleted() -> None:
    image = factories.picture()
    page = article(factories.picture_block(image))
    read = factories.round_of(factories.panel(), page)
    page.body = factories.body()
    page.save_revision()
    page.save()
    with pytest.raises(ProtectedError, match=r"[Rr]onde|[Rr]ound"), transaction.atomic():
        image.delete()
    Round.objects.filter(pk=read.pk).update(outcome="cancelled", closed_at=timezone.now())
    image.delete()
    assert FrozenFile.objects.count() == 1


def test_two_people_erase_a_picture_and_all_texts_with_it_are_withdrawn(
    django_capture_on_commit_callbacks: Any,
) -> None:
    first, second, nobody = (
        factories.with_role("add_fileerasure"),
        factories.with_role("add_fileerasure"),
        factories.with_role(),
    )
    image = factories.picture()
    page, other = (article(factories.picture_block(image)) for _number in range(2))
    approval = factories.publish_approved(page)
    factories.publish_approved(other)
    without = factories.article()
    factories.publish_approved(without)
    file = FrozenFile.objects.get()
    erase = reverse("validation:erase_file", args=[file.hash])
    desks = {user: Client() for user in (first, second, nobody)}
    for user, desk in desks.items():
        desk.force_login(user)
    assert desks[nobody].get(erase).status_code == 302
    assert erase in desks[first].get(reverse("validation:approval", args=[approval.pk])).content.decode()
    desks[first].post(erase, {"do": "consent"})
    desks[first].post(erase, {"do": "confirm"})
    file.refresh_from_db()
    assert file.erased_at is None
    with django_capture_on_commit_callbacks(execute=True):
        desks[second].post(erase, {"do": "confirm"})
    file.refresh_from_db()
    assert file.erased_at
    assert file.erased_because == "consent"
    assert not {path for path in kept() if file.hash in path}
    assert not EditorialImage.objects.exists()
    for gone in (page, other):
        gone.refresh_from_db()
        assert not gone.live
        assert Client().get(f"/api/v1/articles/{gone.translation_key}?language=nl").status_code in (404, 410)
    without.refresh_from_db()
    assert without.live
    assert Client().get(f"/files/{file.hash}/1200.png").status_code == 410
    evidence = desks[second].get(reverse("validation:approval", args=[approval.pk])).content.decode()
    assert file.hash[:12] in evidence
    assert desks[second].get(f"/admin/files/{file.hash}/1200.png").status_code == 410
    # the same bytes do not come back
    again = article(factories.picture_block(factories.picture()))
    with pytest.raises(NotReadable):
        freeze_text(page=again)


def test_an_erased_picture_stops_the_round_that_reads_it() -> None:
    first, second = factories.with_role("add_fileerasure"), factories.with_role("add_fileerasure")
    factories.workflow(factories.panel(members=5))
    page = article(factories.picture_block(factories.picture()))
    page.get_workflow().start(page, None)
    read, file = Round.objects.get(), FrozenFile.objects.get()
    request = ask_erasure(file=file, reason=FrozenFile.Erasure.CONSENT, by=first)
    with pytest.raises(InvalidRequest):
        ask_erasure(file=file, reason=FrozenFile.Erasure.RIGHTS, by=second)
    with pytest.raises(NotAllowed):
        erase_frozen_file(request=request, by=first)
    assert erase_frozen_file(request=request, by=second) == 0
    read.refresh_from_db()
    page.refresh_from_db()
    assert read.outcome == "cancelled"
    assert not page.workflow_in_progress


def test_what_nothing_needs_is_cleaned_up_after_a_day() -> None:
    needed = freeze_text(page=article(factories.picture_block(factories.picture())))
    loose = freeze_text(page=article(factories.download_block(factories.document())))
    file = loose.files.get().file
    FrozenText.objects.filter(pk=loose.pk).delete()

    def run(*options: str) -> str:
        out = StringIO()
        call_command("delete_unused_files", *options, stdout=out)
        return out.getvalue()

    assert file.hash not in run()
    FrozenFile.objects.update(frozen_at=timezone.now() - timedelta(days=2))
    assert file.path in run("--dry-run")
    assert storages["frozen"].exists(file.path)
    assert file.path in run()
    assert not storages["frozen"].exists(file.path)
    assert FrozenFile.objects.get() == needed.files.get().file
    assert storages["frozen"].exists(needed.files.get().file.path)
