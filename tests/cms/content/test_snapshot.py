"""Two texts have the same digest exactly when a reader cannot tell them apart."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from cms.content.meaning.snapshot import article_digest, article_snapshot, snapshot_digest
from cms.content.models import ArticlePage
from cms.media.models import EditorialDocument, EditorialImage
from tests import factories

pytestmark = pytest.mark.django_db


def reloaded(page: ArticlePage) -> ArticlePage:
    return ArticlePage.objects.get(pk=page.pk)


def test_a_revision_and_the_stored_page_are_the_same_text() -> None:
    page = factories.article(valid_until=date(2027, 11, 1))
    assert article_digest(page.get_latest_revision_as_object()) == article_digest(reloaded(page))


@pytest.mark.parametrize(
    "change",
    [
        lambda page: setattr(page, "slug", "een-ander-adres"),
        lambda page: setattr(page, "responsible", factories.editor()),
        lambda page: setattr(page, "show_in_menus", True),
        lambda page: setattr(page, "body", [{**block, "id": None} for block in factories.body()]),
        lambda page: setattr(
            page,
            "body",
            [
                {**block, "value": block["value"].replace("<p>", '<p data-block-key="x1y2z">')}
                for block in factories.body()
            ],
        ),
    ],
    ids=["slug", "owner", "menu", "block ids", "the editor's own marks"],
)
def test_what_a_reader_does_not_meet_changes_nothing(change: Callable[[ArticlePage], None]) -> None:
    page = factories.article()
    before = article_digest(page)
    change(page)
    assert article_digest(page) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda page: setattr(page, "title", "Anders"),
        lambda page: setattr(page, "summary", "Anders."),
        lambda page: setattr(page, "audience", ["youth"]),
        lambda page: setattr(page, "valid_until", date(2030, 1, 1)),
        lambda page: setattr(page, "sources", [{"type": "source", "value": {"title": "Een wet"}}]),
        lambda page: setattr(page, "body", list(reversed(factories.body()))),
        lambda page: setattr(page, "body", factories.body("<a href='https://example.org'>Lees meer</a>")),
    ],
    ids=["title", "summary", "audience", "date", "sources", "order", "link"],
)
def test_what_a_reader_meets_changes_it(change: Callable[[ArticlePage], None]) -> None:
    page = factories.article()
    before = article_digest(page)
    change(page)
    assert article_digest(page) != before


def test_a_replaced_file_is_a_changed_text() -> None:
    image = EditorialImage.objects.create(title="Klas", file=get_test_image_file())
    document = EditorialDocument.objects.create(title="Brief", file=ContentFile(b"een", name="brief.pdf"))
    page = factories.article(
        body=[
            {"type": "image", "value": {"image": {"image": image.pk, "decorative": True, "alt_text": ""}}},
            {"type": "download", "value": {"document": document.pk, "title": "Een brief"}},
        ]
    )
    first = article_digest(reloaded(page))
    document.file, document.file_hash = ContentFile(b"twee", name="brief.pdf"), ""
    document.save()
    second = article_digest(reloaded(page))
    image.file, image.file_hash = get_test_image_file(colour="blue"), ""
    image.save()
    assert len({first, second, article_digest(reloaded(page))}) == 3


def test_a_replaced_file_that_a_sentence_links_to_is_a_changed_text() -> None:
    document = factories.document()
    link = f'<a linktype="document" id="{document.pk}">de brief</a>'
    page = factories.article(body=factories.body(link))
    before = article_digest(reloaded(page))
    factories.upload_again(document, b"%PDF twee")
    assert article_digest(reloaded(page)) != before


def test_the_maker_of_an_image_is_part_of_the_text_and_its_measures_are_not() -> None:
    image = factories.picture(credit="Foto: Ali")
    page = factories.article(body=[factories.picture_block(image)])
    snapshot = article_snapshot(reloaded(page))
    assert snapshot_digest({**snapshot, "measures": {}}) == snapshot_digest(snapshot)
    factories.upload_again(image, factories.png(), credit="Foto: iemand anders")
    assert article_digest(reloaded(page)) != snapshot_digest(snapshot)


def test_where_an_image_may_be_cut_is_part_of_the_text() -> None:
    image = factories.picture()
    page = factories.article(body=[factories.picture_block(image)])
    digests = [article_digest(reloaded(page))]
    for x in (1, 2):
        image.focal_point_x, image.focal_point_y = x, 1
        image.save()
        digests.append(article_digest(reloaded(page)))
    image.focal_point_x = image.focal_point_y = None
    image.save()
    assert len(set(digests)) == 3
    assert article_digest(reloaded(page)) == digests[0]  # whoever never said is as approved as before


def test_the_alternative_of_an_image_is_part_of_the_text() -> None:
    image = EditorialImage.objects.create(title="Klas", file=get_test_image_file())
    page, digests = factories.article(), set()
    for alternative in ("Een klas", "Een lege klas"):
        value = {"image": {"image": image.pk, "decorative": False, "alt_text": alternative}}
        page.body = [{"type": "image", "value": value}]
        digests.add(article_digest(page))
    assert len(digests) == 2


def test_a_block_that_gains_an_optional_field_keeps_its_meaning() -> None:
    snapshot = article_snapshot(factories.article(body=[{"type": "help", "value": {"intro": "Bel ons."}}]))
    later = {
        **snapshot,
        "body": [{**block, "value": {**block["value"], "new": ""}} for block in snapshot["body"]],
    }
    assert snapshot_digest(later) == snapshot_digest(snapshot)
