"""Wagtail's APIs v2 and v3, as if somebody had mounted them."""

import json

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.models import APIToken

from cms.content.models import ArticlePage
from tests.contracts.gate.kinds import english_tree
from tests.contracts.gate.public import assert_nothing_new_is_public, assert_refused

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.contracts.gate.wagtail_api_urls")]
PAGES = "/wagtail/v3/pages/"


@pytest.fixture
def api(admin) -> Client:
    """A program with the superuser's token; the superuser is signed in as well."""
    _token, key = APIToken.create_token(user=admin, name="test")
    client = Client(headers={"authorization": f"Bearer {key}"})
    client.force_login(admin)
    return client


def post(api: Client, address: str, **data) -> int:
    answer = api.post(PAGES + address, json.dumps(data), "application/json")
    assert answer.status_code < 500
    return answer.status_code


@pytest.mark.urls("cms.urls")
@pytest.mark.parametrize("name", ["wagtailapi:pages:listing", "wagtailapi_v3:list_pages"])
def test_the_product_mounts_neither(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_version_2_only_reads(browser, page, before, method: str) -> None:
    answer = getattr(browser, method)(f"/wagtail/v2/pages/{page.pk}/", {"live": True}, "application/json")
    assert answer.status_code == 405
    assert_refused(page, before)


def test_publish(api, page, before) -> None:
    assert post(api, f"{page.pk}/actions/publish/") == 403
    assert_refused(page, before)


def test_publish_without_a_token(browser, page, before) -> None:
    assert post(browser, f"{page.pk}/actions/publish/") == 401
    assert_refused(page, before)


def test_publish_what_has_no_revision_yet(api, page, before) -> None:
    bare = ArticlePage(title="Kaal", slug="kaal", summary="S.", audience=["parents"], live=False)
    page.get_parent().add_child(instance=bare)
    assert post(api, f"{bare.pk}/actions/publish/") == 403
    assert_refused(bare, before)


def test_create_and_publish(api, page, before) -> None:
    meta = {"type": "content.ArticlePage", "parent_id": page.get_parent().pk, "action": "publish"}
    values = {"title": "Nieuw", "slug": "nieuw", "summary": "S.", "audience": ["parents"]}
    assert post(api, "", meta=meta, **values) == 403
    assert not ArticlePage.objects.filter(slug="nieuw").exists()
    assert_refused(page, before)


def test_change_and_publish(api, page, before) -> None:
    change = {"meta": {"type": page._meta.label, "action": "publish"}, "title": "Anders"}
    answer = api.patch(f"{PAGES}{page.pk}/", json.dumps(change), "application/json")
    assert answer.status_code == 403
    assert_refused(page, before)


def test_go_back_and_publish(api, page, before) -> None:
    """Going back makes a draft; publishing it is refused, unless it is the text that is public already."""
    assert post(api, f"{page.pk}/actions/revert/", revision_id=page.revisions.latest("pk").pk) == 200
    assert post(api, f"{page.pk}/actions/publish/") == 403
    assert_refused(page, before)


def test_copy_as_live(api, page, before) -> None:
    """Version 3 copies as live unless told otherwise."""
    assert post(api, f"{page.pk}/actions/copy/", slug="kopie", title="Kopie", keep_live=True) in {201, 403}
    assert_refused(page, before)


def test_an_alias(api, page, before) -> None:
    assert post(api, f"{page.pk}/actions/create_alias/", slug="alias") == 403
    assert_refused(page, before)


@pytest.mark.parametrize("alias", [True, False])
def test_copy_for_translation(api, page, before, alias: bool) -> None:
    """What comes of it is Dutch text in the English tree. It may be live in Wagtail; nobody gets it."""
    english_tree(page)
    assert post(api, f"{page.pk}/actions/copy_for_translation/", locale="en", alias=alias) == 201
    assert_nothing_new_is_public(page, before)
