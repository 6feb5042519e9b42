"""What is being read keeps its pictures and files; a public text keeps those that it has on the sites."""

from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.content.meaning.snapshot import article_digest
from cms.content.uploads import facts
from cms.media.hashing import sha256_of
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories
from workflows.actions.rounds.stop_review import stop_review
from workflows.enums import Decision
from workflows.models import Invitation, Round
from workflows.queries.files.readings import readings_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
KEEP = "Deze openbare teksten houden de oude versie"
READ = "Lezers lezen dit nu in"


@pytest.fixture
def editor() -> Any:
    return factories.superuser()


@pytest.fixture
def browser(editor) -> Client:
    client = Client()
    client.force_login(editor)
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


@pytest.fixture
def read_picture(editor):
    image = factories.picture()
    page = factories.article(title="Nu gelezen", body=[*factories.body(), factories.picture_block(image)])
    factories.workflow(factories.panel(members=5, minimum_readers=5))
    page.get_workflow().start(page, editor)
    return image, page


def picture_form(image: Any, **changes: Any) -> dict[str, Any]:
    form = {"title": image.title, "collection": image.collection_id, "tags": "", "credit": image.credit}
    return {**form, **changes}


def test_what_readers_meet_stays_while_they_read(browser, read_picture) -> None:
    image, page = read_picture
    address, before = reverse("wagtailimages:edit", args=[image.pk]), facts(image)
    assert READ in told(browser.get(address)), "who opens the form knows it before choosing a file"
    focus = {"focal_point_x": 9, "focal_point_y": 9, "focal_point_width": 5, "focal_point_height": 5}
    for change in ({"file": blue()}, {"credit": "Foto: iemand anders"}, focus):
        answer = browser.post(address, picture_form(image, **change, title="Getypte naam"), follow=True)
        shown = told(answer)
        assert READ in shown
        assert page.title in shown
        assert "Getypte naam" in answer.content.decode(), "what was typed is kept"
        image.refresh_from_db()
        assert facts(image) == before
        with image.file.open() as kept:
            assert sha256_of(kept) == before["hash"]
    assert article_digest(page) == Round.objects.get().text.digest


def test_the_form_below_what_was_just_uploaded_changes_nothing_for_them_either(browser, read_picture) -> None:
    image, page = read_picture
    address, before = reverse("wagtailimages:edit_multiple", args=[image.pk]), facts(image)

    def send(**changes: Any) -> Any:
        form = {f"image-{image.pk}-{name}": value for name, value in picture_form(image, **changes).items()}
        return browser.post(address, form).json()

    refused = send(credit="Foto: iemand anders")
    assert refused["success"] is False
    assert READ in refused["form"]
    assert page.title in refused["form"]
    image.refresh_from_db()
    assert facts(image) == before
    accepted = send(title="Beter")
    assert accepted["success"] is True, accepted["form"]
    image.refresh_from_db()
    assert (image.title, facts(image)) == ("Beter", before)


def test_the_rest_of_an_upload_may_change_while_readers_read(browser, read_picture) -> None:
    image, _page = read_picture
    address = reverse("wagtailimages:edit", args=[image.pk])
    assert browser.post(address, picture_form(image, title="Beter", tags="plein")).status_code == 302
    image.refresh_from_db()
    assert image.title == "Beter"


def test_it_may_change_when_the_reading_is_over(browser, read_picture, editor) -> None:
    image, page = read_picture
    stop_review(page=page, reason="Een andere foto.", by=editor)
    address = reverse("wagtailimages:edit", args=[image.pk])
    assert READ not in told(browser.get(address))
    assert browser.post(address, picture_form(image, file=blue())).status_code == 302
    assert facts(type(image).objects.get()) != facts(image)


def test_a_file_that_is_read_stays(browser) -> None:
    file = factories.document()
    page = factories.article(title="De folder", body=[*factories.body(), factories.download_block(file)])
    factories.round_of(factories.panel(), page)
    form = {"title": file.title, "collection": file.collection_id, "tags": ""}
    new = SimpleUploadedFile("folder.pdf", b"%PDF-1.4 anders")
    answer = browser.post(reverse("wagtaildocs:edit", args=[file.pk]), {**form, "file": new})
    assert READ in told(answer)
    assert page.title in told(answer)
    assert facts(type(file).objects.get()) == facts(file)


def test_texts_of_others_are_a_number() -> None:
    image = factories.picture()
    own = factories.regional_article(title="Van ons", body=[factories.picture_block(image)])
    other = factories.regional_article("PO2602", title="Van hen", body=[factories.picture_block(image)])
    readers = factories.panel()
    for page in (own, other):
        factories.round_of(readers, page)
    titles, others = readings_of(image, factories.superuser())
    assert (len(titles), others) == (2, 0)
    desk = factories.at_desk_of(factories.region("PO2601"))
    ensure_region_pages()
    assert readings_of(image, desk) == (["Van ons (nl)"], 1)
    assert readings_of(image, factories.editor()) == ([], 2)


def test_an_urgent_text_was_approved_by_nobody(browser) -> None:
    image = factories.picture()
    page = factories.article(title="Met spoed", body=[*factories.body(), factories.picture_block(image)])
    factories.publish_approved(page, kind="urgent", follow_up_due=date(2030, 1, 1), panels=[])
    address = reverse("wagtailimages:edit", args=[image.pk])
    shown = told(browser.get(address))
    assert page.title in shown
    assert "hebben goedgekeurd, tot" not in shown
    shown = told(browser.post(address, picture_form(image, file=blue()), follow=True))
    assert KEEP in shown
    assert "hebben lezers goedgekeurd" not in shown
    assert "opnieuw" not in shown


def test_who_approved_what_was_changed_reads_why_it_is_read_again(
    browser, read_picture, django_capture_on_commit_callbacks
) -> None:
    image, page = read_picture
    factories.replace(image, factories.png("blue"))
    readers = list(Invitation.objects.order_by("pk"))
    with django_capture_on_commit_callbacks(execute=True):
        for invitation in readers:
            factories.decide(invitation=invitation, decision=Decision.YES)
    again, better = "Daarom wordt hij opnieuw gelezen", "De schrijvers maken de tekst eerst beter"
    pages = [Client().get(reverse("panel:closing", args=[readers[0].token])).content.decode()]
    mails = [sent.body for sent in mail.outbox if page.title in sent.subject and again in sent.body]
    assert len(mails) == len(readers)
    for shown in (*pages, *mails):
        assert again in shown
        assert better not in shown
    shown = browser.get(reverse("validation:article", args=[page.pk])).content.decode()
    assert "veranderd terwijl zij lazen" in shown
    assert "Beantwoord de opmerkingen, verbeter" not in shown
