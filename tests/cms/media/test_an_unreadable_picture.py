"""A picture that is damaged is refused in a sentence, wherever it is uploaded; nothing of it is kept."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.media.models import EditorialImage
from tests import factories

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]

WHOLE = factories.png("green", (900, 900))
DAMAGED = {
    "no picture": b"\xff\xd8\xff\xe0 not an image",
    "cut off": WHOLE[: len(WHOLE) // 2],
    "only its beginning": WHOLE[:60],
    "nothing": b"",
    "a text": b"<svg onload=alert(1)>",
}


@pytest.fixture
def browser() -> Client:
    client = Client(raise_request_exception=False, headers={"accept-language": "nl"})
    client.force_login(factories.superuser())
    return client


def upload(content: bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="image/jpeg")


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
@pytest.mark.parametrize("name", ["plein.jpg", "plein.png"])
def test_it_is_refused_at_every_door(browser: Client, content: bytes, name: str) -> None:
    kept = factories.picture()
    before = kept.file.read()
    form = {"title": "Plein", "collection": kept.collection_id}
    added = browser.post(reverse("wagtailimages:add"), {**form, "file": upload(content, name)})
    several = browser.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "Plein", "files[]": upload(content, name)},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    replaced = browser.post(
        reverse("wagtailimages:edit", args=[kept.pk]), {**form, "file": upload(content, name)}
    )
    assert [added.status_code, several.status_code, replaced.status_code] == [200, 200, 200]
    assert several.json()["success"] is False
    assert EditorialImage.objects.get() == kept
    assert EditorialImage.objects.get().file.read() == before


def test_a_whole_one_is_taken(browser: Client) -> None:
    form = {"title": "Plein", "collection": factories.picture().collection_id}
    added = browser.post(reverse("wagtailimages:add"), {**form, "file": upload(WHOLE, "plein.png")})
    assert added.status_code == 302
    assert EditorialImage.objects.filter(width=900).exists()
