"""Who replaces a picture or a file reads that public texts keep what their readers approved."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
KEEP = "Deze openbare teksten houden de oude versie"


@pytest.fixture
def browser() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def blue() -> SimpleUploadedFile:
    return SimpleUploadedFile("plein.png", factories.png("blue"), content_type="image/png")


def told(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def test_of_a_picture(browser) -> None:
    image = factories.picture()
    page = factories.article(
        title="Zorgplicht thuis", body=[*factories.body(), factories.picture_block(image)]
    )
    approval, address = factories.publish_approved(page), reverse("wagtailimages:edit", args=[image.pk])
    form = {"title": image.title, "collection": image.collection_id, "tags": ""}
    assert page.title in told(browser.get(address))
    assert KEEP not in told(browser.post(address, {**form, "title": "Een andere naam"}, follow=True))
    for change in ({"file": blue()}, {"credit": "Foto: iemand anders"}):
        shown = told(browser.post(address, {**form, **change}, follow=True))
        assert KEEP in shown
        assert page.title in shown
    assert approval.text.files.get().file.hash != type(image).objects.get().sha256


def test_of_a_file(browser) -> None:
    file = factories.document()
    page = factories.article(title="De folder", body=[*factories.body(), factories.download_block(file)])
    factories.publish_approved(page)
    address = reverse("wagtaildocs:edit", args=[file.pk])
    form = {"title": file.title, "collection": file.collection_id, "tags": ""}
    new = SimpleUploadedFile("folder.pdf", b"%PDF-1.4 anders")
    shown = told(browser.post(address, {**form, "file": new}, follow=True))
    assert KEEP in shown
    assert page.title in shown


def test_a_draft_keeps_nothing(browser) -> None:
    image = factories.picture()
    factories.article(title="Nog niet", body=[*factories.body(), factories.picture_block(image)])
    address = reverse("wagtailimages:edit", args=[image.pk])
    form = {
        "title": image.title,
        "collection": image.collection_id,
        "tags": "",
        "file": blue(),
    }
    assert "Nog niet" not in told(browser.get(address))
    assert KEEP not in told(browser.post(address, form, follow=True))
