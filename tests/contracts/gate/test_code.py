"""Code that asks Wagtail to publish, or that writes past it."""

import pytest
from wagtail.actions import action_registry
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.actions.publish_revision import PublishRevisionAction

from cms.content.models import ArticlePage
from tests.contracts.gate.public import assert_nothing_new_is_public, assert_refused
from workflows.errors import NotApproved

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("by_superuser", [True, False])
@pytest.mark.parametrize("unchecked", [True, False])
def test_publishing_a_revision(admin, page, before, by_superuser: bool, unchecked: bool) -> None:
    """Without a person, or when permissions are not looked at, the gate alone stands in the way."""
    with pytest.raises(PublishPagePermissionError if by_superuser and not unchecked else NotApproved):
        page.get_latest_revision().publish(
            user=admin if by_superuser else None, skip_permission_checks=unchecked
        )
    assert_refused(page, before)


def test_publishing_a_page(page, before) -> None:
    with pytest.raises(NotApproved):
        page.publish(page.get_latest_revision())
    assert_refused(page, before)


def test_each_of_wagtails_actions_is_known() -> None:
    """A new one in a new version of Wagtail needs a test of its own here."""
    assert set(action_registry.get_actions_for_model(ArticlePage)) == {
        "convert_alias",
        "copy",
        "copy_for_translation",
        "create",
        "create_alias",
        "delete",
        "edit",
        "move",
        "publish",
        "revert",
        "unpublish",
    }


def test_no_action_has_its_own_way_of_publishing() -> None:
    kinds = [PublishRevisionAction]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert len(kinds) > 1
    assert [kind for kind in kinds[1:] if "_publish_revision" in vars(kind)] == []


def test_wagtails_publish_action(page, before) -> None:
    action = action_registry.get_action_class(ArticlePage, "publish")
    with pytest.raises(NotApproved):
        action(page.get_latest_revision()).execute(skip_permission_checks=True)
    assert_refused(page, before)


def test_wagtails_edit_action(admin, page, before) -> None:
    """It saves and publishes in one transaction: when it may not publish, nothing is saved."""
    revisions = page.revisions.count()
    draft = page.get_latest_revision_as_object()
    action = action_registry.get_action_class(ArticlePage, "edit")
    with pytest.raises(NotApproved):
        action(draft, user=admin, publish=True).execute(skip_permission_checks=True)
    assert page.revisions.count() == revisions
    assert_refused(page, before)


def test_going_back_to_an_old_revision(admin, page, before) -> None:
    action = action_registry.get_action_class(ArticlePage, "revert")
    restored = action(page, page.revisions.earliest("pk"), user=admin).execute()
    if not page.live:
        with pytest.raises(NotApproved):
            restored.publish()
    assert_refused(page, before)


def test_switching_a_row_to_live(page, before) -> None:
    """Nothing can stop this in Wagtail's own tables; readers do not get it."""
    ArticlePage.objects.filter(pk=page.pk).update(live=True, summary="Niet gelezen.")
    assert_nothing_new_is_public(page, before)


def test_saving_a_live_row(page, before) -> None:
    page.live, page.summary = True, "Niet gelezen."
    page.save()
    assert_nothing_new_is_public(page, before)


def test_moving(page, before) -> None:
    page.move(page.get_parent(), pos="first-child")
    assert_refused(page, before)
