"""What readers saw of pictures and files is what is public, whatever becomes of an upload afterwards."""

import re
from io import BytesIO, StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from PIL import Image

from cms.content.models import ArticlePage
from tests import factories
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import Decision
from workflows.models import Approval, Invitation

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
RED, BLUE = factories.png("red"), factories.png("blue")


def article(*blocks: dict[str, Any], **fields: Any) -> ArticlePage:
    return factories.article(body=[*factories.body(), *blocks], **fields)


def urls(page: ArticlePage, region: str = "") -> list[str]:
    """The addresses of all files in the answer of the API, in their order; a picture as panels meet it."""
    query = f"language=nl{f'&region={region}' if region else ''}"
    answer = Client().get(f"/api/v1/articles/{page.translation_key}?{query}")
    found = re.findall(r"http://127\.0\.0\.1:8000(/files/[0-9a-f]{64}/[^\"\\<> ]+)", answer.content.decode())
    return [url for url in dict.fromkeys(found) if not re.search(r"/(?:400\.|800\.|1200\.webp$)", url)]


def got(url: str, client: Client | None = None) -> bytes:
    answer = (client or Client()).get(url)
    assert answer.status_code == 200, url
    return answer.getvalue()


def colour(shown: bytes) -> str:
    pixel = Image.open(BytesIO(shown)).convert("RGB").getpixel((5, 5))
    return {(255, 0, 0): "red", (0, 0, 255): "blue"}[pixel]  # type: ignore[index]  # three bands of an RGB


def under_review(page: ArticlePage) -> list[Invitation]:
    factories.workflow(factories.panel(members=5), factories.panel("youth", members=5))
    page.get_workflow().start(page, None)
    return list(Invitation.objects.filter(round__text__article=page.translation_key))


def test_a_picture_that_is_replaced_after_approval_changes_nothing_for_readers(
    django_capture_on_commit_callbacks: Any,
) -> None:
    place = factories.support_point(telephone="0800 1234")
    factories.region("PO2601", support_point=place)
    image, file = factories.picture(), factories.document()
    blocks = (factories.picture_block(image), factories.download_block(file))
    page = article(*blocks)
    page.body = [*page.body.get_prep_value(), {"type": "paragraph", "value": "<p>Bel {telefoon}.</p>"}]
    page.save_revision()
    factories.publish_approved(page)
    before = urls(page)
    assert [colour(got(before[0])), got(before[1])] == ["red", b"%PDF een"]
    factories.upload_again(image, BLUE)
    factories.upload_again(file, b"%PDF twee")
    place.telephone = "0800 9999"
    with django_capture_on_commit_callbacks(execute=True):
        place.save()
    call_command("reconcile_documents", stdout=StringIO())
    of_region = Client().get(f"/api/v1/articles/{page.translation_key}?language=nl&region=PO2601")
    assert "0800 9999" in of_region.content.decode()
    for region in ("", "PO2601"):
        assert urls(page, region) == before
        assert [colour(got(before[0])), got(before[1])] == ["red", b"%PDF een"]


def test_the_supplement_of_a_region_keeps_the_picture_that_its_readers_saw() -> None:
    national = factories.article()
    factories.publish_approved(national)
    image = factories.picture()
    supplement = factories.supplement(national, body=[factories.picture_block(image)])
    factories.publish_approved(supplement)
    region = supplement.own_region
    before = urls(national, region)
    assert len(before) == 1
    factories.upload_again(image, BLUE)
    call_command("reconcile_documents", stdout=StringIO())
    assert urls(national, region) == before
    assert colour(got(before[0])) == "red"
    assert urls(national) == []


def test_a_picture_that_is_swapped_while_the_last_reader_looks_is_not_what_becomes_public() -> None:
    image = factories.picture()
    page = article(factories.picture_block(image))
    invitations = under_review(page)
    reader = factories.take_part(invitations[-1])
    seen = re.search(
        r'<img src="([^"]+)"', Client().get(reverse("panel:read", args=[reader.token])).content.decode()
    )
    assert seen
    assert colour(got(seen[1])) == "red"
    factories.replace(image, BLUE)
    assert colour(got(seen[1])) == "red"
    factories.replace(image, RED)
    for invitation in invitations:
        invitation.refresh_from_db()
        if invitation.round.is_open:
            factories.decide(invitation=invitation, decision=Decision.YES)
    assert colour(got(urls(page)[0])) == "red"


def test_a_picture_that_is_replaced_during_a_round_is_a_changed_text() -> None:
    image = factories.picture()
    page = article(factories.picture_block(image))
    invitations = under_review(page)
    factories.upload_again(image, BLUE)
    for invitation in invitations:
        invitation.refresh_from_db()
        if invitation.round.is_open:
            factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    assert not page.live
    assert not Approval.objects.exists()


def test_a_missing_file_does_not_lose_the_last_verdict() -> None:
    image, file = factories.picture(), factories.document()
    page = article(factories.picture_block(image), factories.download_block(file))
    invitations = under_review(page)
    for upload in (image, file):
        upload.file.storage.delete(upload.file.name)
    for invitation in invitations:
        factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    assert page.live
    picture, download = urls(page)
    assert colour(got(picture)) == "red"
    assert got(download) == b"%PDF een"
    call_command("reconcile_documents", stdout=StringIO())


def test_readers_and_sites_are_shown_the_maker_of_a_picture() -> None:
    image = factories.picture(credit="Foto: Ali {telefoon} <b>")
    page = article(factories.picture_block(image, caption="Het plein"))
    invitations = under_review(page)
    reader = factories.take_part(invitations[0])
    shown = "Foto: Ali {telefoon} &lt;b&gt;"
    read = Client().get(reverse("panel:read", args=[reader.token])).content.decode()
    assert shown in re.sub(r"</?span[^>]*>", "", read).replace("&#123;", "{")
    factories.upload_again(image, RED, credit="Foto: iemand anders")
    assert freeze_text(page=page).digest != invitations[0].round.text.digest


def test_of_a_text_that_is_not_public_only_its_readers_and_editors_see_the_picture() -> None:
    image = factories.picture()
    page = article(factories.picture_block(image))
    invitations = under_review(page)
    other = factories.reader()
    digest = invitations[0].round.text.files.get().file.hash
    below = f"{digest}/1200.png"
    assert Client().get(f"/files/{below}").status_code == 404
    assert colour(got(f"/panel/{invitations[0].token}/bestand/{below}")) == "red"
    assert Client().get(f"/panel/{other.token}/bestand/{below}").status_code == 404
    assert Client().get(f"/panel/niemand/bestand/{below}").status_code == 404
    assert Client().get(f"/admin/files/{below}").status_code == 302
    editor = Client()
    editor.force_login(factories.superuser())
    assert colour(got(f"/admin/files/{below}", editor)) == "red"
    preview = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    assert f"/admin/files/{below}" in preview


def test_what_was_uploaded_is_not_public() -> None:
    image, file = factories.picture(), factories.document()
    small = image.get_rendition("max-165x165")
    editor, member_manager = Client(), Client()
    editor.force_login(factories.superuser())
    member_manager.force_login(factories.with_role("access_admin"))
    for url in (image.file.url, small.url, file.url, file.file.url):
        assert url.startswith("/admin/media/")
        assert Client().get(url).status_code == 302
        assert member_manager.get(url).status_code in (302, 403)
        assert editor.get(url).status_code == 200
    assert Client().get(f"/documents/{file.pk}/{file.filename}").status_code == 404
    assert Client().get(f"/media/{image.file.name}").status_code == 404


def test_a_file_leaves_with_its_text() -> None:
    image = factories.picture()
    page = article(factories.picture_block(image))
    factories.publish_approved(page)
    (url,) = urls(page)
    answer = Client().get(url)
    assert (
        answer.headers["Cache-Control"] == "public, max-age=60, stale-while-revalidate=30, stale-if-error=0"
    )
    assert Client().get(url, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    page.unpublish()
    assert Client().get(url).status_code == 410
    assert Client().get(urlsplit(url).path.replace("1200", "900")).status_code == 404
