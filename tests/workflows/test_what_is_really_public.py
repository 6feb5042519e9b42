"""What editors and readers are told of a text goes by what sites really show."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.regions.actions.ensure_region_pages import ensure_region_pages
from tests import factories
from workflows.enums import TextStatus
from workflows.queries.approvals.current import public_approval
from workflows.queries.approvals.outcome_summary import outcome_summary
from workflows.queries.newsroom.stage import Stage, stage

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
OWN, OTHER = "PO2601", "PO2602"


@pytest.fixture
def editor() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def shown(editor: Client, name: str, page: Any) -> str:
    return editor.get(reverse(f"validation:{name}", args=[page.pk])).content.decode()


def moved(editor: Client, page: Any, code: str) -> None:
    target = factories.region_page(code)
    editor.post(
        reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]), {"reason": "Hoort daar."}
    )
    page.refresh_from_db()


def test_readers_hear_that_a_text_is_public_when_its_draft_has_another_picture() -> None:
    image = factories.picture()
    page = factories.article(body=[*factories.body(), factories.picture_block(image)])
    reading = factories.round_of(factories.panel(), page)
    approval = factories.publish_approved(page)
    assert outcome_summary(reading).status is TextStatus.PUBLIC
    factories.upload_again(image, factories.png("blue"), credit="Foto: iemand anders")
    page.refresh_from_db()
    assert public_approval(page) == approval
    assert outcome_summary(reading).status is TextStatus.PUBLIC
    assert outcome_summary(reading).public == approval.text
    assert stage(page) is Stage.CHANGED


def test_another_text_on_the_page_is_not_public_by_its_files() -> None:
    image = factories.picture()
    page = factories.article(body=[*factories.body(), factories.picture_block(image)])
    factories.publish_approved(page)
    page.title = "Heel iets anders"
    assert public_approval(page) is None


def test_of_a_text_that_was_moved_the_page_says_that_no_site_shows_it(editor) -> None:
    national = factories.article()
    factories.publish_approved(national)
    added = factories.supplement(national, OWN)
    reading = factories.round_of(factories.panel(), added, outcome="approved")
    factories.publish_approved(added)
    assert stage(added) is Stage.PUBLIC
    moved(editor, added, OTHER)
    assert stage(added) is Stage.UNSEEN
    assert outcome_summary(reading).status is TextStatus.WITHDRAWN
    for name in ("article", "still_right"):
        assert 'data-unseen="moved"' in shown(editor, name, added)
    assert OWN in shown(editor, "article", added)
    moved(editor, added, OWN)
    assert stage(added) is Stage.PUBLIC
    assert "data-unseen" not in shown(editor, "article", added)


def test_of_a_supplement_without_its_national_text_too(editor) -> None:
    national = factories.article()
    factories.publish_approved(national)
    added = factories.supplement(national, OWN)
    reading = factories.round_of(factories.panel(), added)
    factories.publish_approved(added)
    national.unpublish()
    assert stage(added) is Stage.UNSEEN
    assert outcome_summary(reading).status is TextStatus.WITHDRAWN
    for name in ("article", "still_right"):
        assert 'data-unseen="without_national"' in shown(editor, name, added)


def test_the_desk_of_the_region_hears_what_no_site_shows(editor) -> None:
    national = factories.article()
    factories.publish_approved(national)
    added, own = factories.supplement(national, OWN), factories.regional_article(OWN)
    for page in (added, own):
        factories.publish_approved(page)
    other = factories.at_desk_of(factories.region(OTHER))
    ensure_region_pages()
    moved(editor, own, OTHER)
    desk = Client()
    desk.force_login(other)
    assert own.title in desk.get(reverse("wagtailadmin_home")).content.decode()


def test_before_a_move_the_editor_reads_what_disappears(editor) -> None:
    own, target = factories.regional_article(OWN), factories.region_page(OTHER)
    url = reverse("wagtailadmin_pages:move_confirm", args=[own.pk, target.pk])
    assert "data-disappears" not in editor.get(url).content.decode()
    factories.publish_approved(own)
    page = editor.get(url).content.decode()
    assert "data-disappears" in page
    assert own.title in page
    same = reverse("wagtailadmin_pages:move_confirm", args=[own.pk, factories.region_page(OWN).pk])
    assert "data-disappears" not in editor.get(same, follow=True).content.decode()
    assert editor.post(url, {"reason": "Hoort daar."}).status_code == 302
    own.refresh_from_db()
    assert own.own_region == OTHER


@pytest.mark.parametrize("was_public", [False, True])
def test_a_planned_text_says_when_it_becomes_public(editor, *, was_public: bool) -> None:
    page = factories.article()
    if was_public:
        factories.publish_approved(page)
    page.title, page.go_live_at = "Straks", timezone.now() + timedelta(days=24)
    page.save_revision()
    factories.approve(page.get_latest_revision_as_object())
    page.revisions.filter(pk=page.latest_revision_id).update(approved_go_live_at=page.go_live_at)
    page.refresh_from_db()
    assert stage(page) is Stage.PLANNED
    when = timezone.localtime(page.get_latest_revision_as_object().go_live_at)
    for text in (shown(editor, "article", page), editor.get(reverse("wagtailadmin_home")).content.decode()):
        assert f'data-planned="{when:%Y-%m-%d}"' in text
