"""Pictures of drafts go by who may see the draft, or owns the picture: in lists and one by one alike."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.content.models import TextPage
from cms.media.models import EditorialImage, Upload
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.users.models import User
from tests import factories
from tests.contracts.gate.forms import made_from

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


def _draft(page: TextPage, blocks: list[tuple[str, object]]) -> dict[str, object]:
    fields = {
        "title": page.title,
        "slug": page.slug,
        "summary": page.summary,
        "audience": page.audience,
        "body": streamfield(blocks),
        "sources": streamfield([]),
        "key_questions": streamfield([]),
    }
    return nested_form_data(fields) | made_from(page)


def _picture(upload: Upload) -> tuple[str, object]:
    image = {"image": upload.pk, "alt_text": "Een plein", "decorative": False}
    return "image", {"image": image, "caption": ""}


def _file(upload: Upload) -> tuple[str, object]:
    return "download", {"document": upload.pk, "title": "De folder"}


def _captions(upload: Upload) -> tuple[str, object]:
    written = rich_text("<p>Wat u hoort.</p>", features=["bold"])
    video = {"url": "https://example.org/film", "title": "Film", "captions": upload.pk}
    return "video", {**video, "transcript": written}


def _link(upload: Upload) -> tuple[str, object]:
    link = f'<p>Zie <a linktype="document" id="{upload.pk}">de folder</a>.</p>'
    return "paragraph", rich_text(link, features=["document-link"])


@pytest.mark.parametrize(
    ("make", "block"),
    [
        (factories.picture, _picture),
        (factories.document, _file),
        (factories.document, _captions),
        (factories.document, _link),
    ],
)
def test_a_form_made_by_hand_shows_nobody_the_upload_of_another(
    desk: User, make: Callable[..., Upload], block: Callable[[Upload], tuple[str, object]]
) -> None:
    page, others, own = factories.regional_article(), make(BLUE), make(uploaded_by_user=desk)
    browser = Client()
    browser.force_login(desk)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = browser.post(address, _draft(page, [block(others)]))
    assert answer.status_code == 200
    assert "You may not use this picture or file." in answer.content.decode()
    assert not sees(desk, others)
    assert browser.post(address, _draft(page, [block(own)])).status_code == 302


def test_what_a_draft_had_already_stays(desk: User) -> None:
    others = factories.picture()
    page = with_upload(factories.regional_article, others)
    browser = Client()
    browser.force_login(desk)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert browser.post(address, _draft(page, [_picture(others)])).status_code == 302
