"""Pictures of drafts go by who may see the draft, or owns the picture: in lists and one by one alike."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from cms.content.models import TextPage
from cms.media.models import EditorialImage, Upload
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.users.models import User
from tests import factories

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]

BLUE = factories.png("blue")


@pytest.fixture
def desk() -> User:
    """Somebody at the desk of one region."""
    factories.article_index()
    user = factories.at_desk_of(factories.region("PO2601"))
    ensure_region_pages()
    return user


def sees(user: User, upload: Upload) -> bool:
    """Whether somebody meets an upload, asked at every door; the doors must agree."""
    browser = Client()
    browser.force_login(user)
    kind = "wagtailimages" if isinstance(upload, EditorialImage) else "wagtaildocs"
    listed = browser.get(reverse(f"{kind}_chooser:choose")).json()["html"]
    urls = [upload.file.url, reverse(f"{kind}_chooser:chosen", args=[upload.pk])]
    urls.append(f"/admin/files/{upload.content_hash()}/1200.png")
    if kind == "wagtailimages":
        urls.append(upload.get_rendition("max-165x165").url)
    else:
        urls.pop()
    answers = {browser.get(url).status_code == 200 for url in urls}
    answers.add(reverse(f"{kind}_chooser:chosen", args=[upload.pk]) in listed)
    assert len(answers) == 1, urls
    return answers.pop()


def with_upload(make: Callable[..., TextPage], upload: Upload) -> TextPage:
    picture = isinstance(upload, EditorialImage)
    block = factories.picture_block(upload) if picture else factories.download_block(upload)
    return make(body=[*factories.body(), block])


@pytest.mark.parametrize("upload", [factories.picture, factories.document])
def test_somebody_elses_upload_without_a_text_is_not_seen(desk: User, upload: Callable[..., Upload]) -> None:
    assert not sees(desk, upload())
    assert sees(factories.superuser(), upload())


def test_ones_own_is_seen(desk: User) -> None:
    assert sees(desk, factories.picture(uploaded_by_user=desk))


@pytest.mark.parametrize("upload", [factories.picture, factories.document])
def test_what_a_draft_uses_goes_by_who_sees_the_draft(desk: User, upload: Callable[..., Upload]) -> None:
    contents = ["red", "green", "teal"]
    if upload is factories.picture:
        of_national, of_other, of_own = (upload(factories.png(colour)) for colour in contents)
    else:
        of_national, of_other, of_own = (upload(colour.encode()) for colour in contents)
    with_upload(factories.article, of_national)
    with_upload(lambda **fields: factories.regional_article("VO2601", **fields), of_other)
    with_upload(factories.regional_article, of_own)
    for one, seen in ((of_national, False), (of_other, False), (of_own, True)):
        assert sees(desk, one) is seen


def test_what_a_public_text_shows_is_seen_and_its_next_draft_is_not(desk: User) -> None:
    shown, new = factories.picture(), factories.picture(BLUE)
    page = with_upload(factories.article, shown)
    factories.publish_approved(page)
    page.refresh_from_db()
    page.body = [*factories.body(), factories.picture_block(new)]
    page.save_revision()
    assert sees(desk, shown)
    assert not sees(desk, new)


def test_the_next_draft_of_an_own_public_text_is_seen(desk: User) -> None:
    new = factories.picture(BLUE)
    page = factories.regional_article()
    factories.publish_approved(page)
    page.refresh_from_db()
    page.body = [*factories.body(), factories.picture_block(new)]
    page.save_revision()
    assert sees(desk, new)


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_the_interface_behind_the_admin_lists_nothing_of_others(desk: User, kind: str) -> None:
    upload = factories.picture() if kind == "images" else factories.document()
    browser = Client()
    browser.force_login(desk)
    for url in (f"/admin/api/main/{kind}/", f"/admin/api/main/{kind}/{upload.pk}/"):
        assert upload.title not in browser.get(url).content.decode()
