"""Who may confirm an erasure hears that one waits; afterwards the page of the text says what happened."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from cms.media.models import FrozenFile
from tests import factories
from workflows.actions.files.ask_erasure import ask_erasure
from workflows.actions.files.erase_frozen_file import erase_frozen_file

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]


def browser(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def home(user: Any) -> str:
    return browser(user).get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("pages", [(), ("change",), ("change", "publish")])
def test_it_stands_on_the_dashboard_of_who_may_confirm_it(pages: tuple[str, ...]) -> None:
    first, second = (factories.with_role("add_fileerasure", pages=pages) for _number in range(2))
    page = factories.article(body=[*factories.body(), factories.picture_block(factories.picture())])
    factories.publish_approved(page)
    file = FrozenFile.objects.get()
    url = reverse("validation:erase_file", args=[file.hash])
    assert url not in home(second)
    request = ask_erasure(file=file, reason=FrozenFile.Erasure.CONSENT, by=first)
    assert url in home(second)
    assert page.title in home(second)
    assert "somebody else must confirm" in home(first)
    assert url not in home(factories.with_role())
    erase_frozen_file(request=request, by=second)
    assert url not in home(second)
    page.refresh_from_db()
    assert not page.live


@pytest.mark.parametrize("instead", ["nothing", "another picture", "the same one with another file"])
def test_it_takes_nothing_from_a_draft_that_has_another_file_there(instead: str) -> None:
    first, second = (factories.with_role("add_fileerasure") for _number in range(2))
    image, other = factories.picture(), factories.picture(factories.png("blue"))
    page = factories.article(body=[*factories.body(), factories.picture_block(image)])
    factories.publish_approved(page)
    file = FrozenFile.objects.get()
    if instead == "another picture":
        page.body = [*factories.body(), factories.picture_block(other)]
        page.save_revision()
    elif instead != "nothing":
        image.file.save("anders.png", ContentFile(factories.png("blue")), save=False)
        image.save(update_fields=["file"])
    request = ask_erasure(file=file, reason=FrozenFile.Erasure.CONSENT, by=first)
    erase_frozen_file(request=request, by=second)
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    held = [block.value["image"] for block in draft.body if block.block_type == "image"]
    shown = browser(factories.superuser()).get(reverse("validation:article", args=[page.pk])).content.decode()
    assert "data-erased" in shown
    if instead == "nothing":
        assert not any(held)
        assert "data-missing" in shown
    else:
        assert [upload.pk for upload in held] == [other.pk if instead == "another picture" else image.pk]
        assert "data-missing" not in shown


def test_afterwards_the_page_of_the_text_says_what_happened() -> None:
    first, second = (factories.with_role("add_fileerasure") for _number in range(2))
    page = factories.article(body=[*factories.body(), factories.picture_block(factories.picture())])
    factories.publish_approved(page)
    validation = reverse("validation:article", args=[page.pk])
    editor = browser(factories.superuser())
    assert "data-erased" not in editor.get(validation).content.decode()
    file = FrozenFile.objects.get()
    request = ask_erasure(file=file, reason=FrozenFile.Erasure.CONSENT, by=first)
    erase_frozen_file(request=request, by=second)
    said = editor.get(validation).content.decode()
    assert "data-erased" in said
    assert "plein.png" in said or "Een plein" in said
    page.refresh_from_db()
    page.body = factories.body()
    page.save_revision()
    page.save()
    factories.publish_approved(page)
    assert "data-erased" not in editor.get(validation).content.decode()
