"""A translation shows another picture or file only when who translates may use it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation

from cms.media.models import EditorialImage, Upload
from cms.translation.actions.begin_translation import begin_translation
from tests import factories

pytestmark = pytest.mark.django_db


def put(browser: Client, form: dict[str, Any], field: str) -> int:
    segment = OverridableSegment.objects.get(context__path__endswith=f".{field}")
    address = reverse("wagtail_localize:edit_override", args=[Translation.objects.get().pk, segment.pk])
    sent = encode_multipart(BOUNDARY, form)
    return browser.put(address, sent, content_type=MULTIPART_CONTENT).status_code


@pytest.mark.parametrize("make", [factories.picture, factories.document])
def test_somebody_elses_is_refused(make: Callable[..., Upload]) -> None:
    upload = make()
    picture = isinstance(upload, EditorialImage)
    block = factories.picture_block(upload) if picture else factories.download_block(upload)
    page = factories.article(body=[*factories.body(), block])
    factories.publish_approved(page)
    english = factories.article_index("en")
    translator = factories.with_role(pages=("add", "change"))
    group = translator.groups.get()
    change = Permission.objects.get(codename="change_page", content_type__model="page")
    GroupPagePermission.objects.create(group=group, page=english, permission=change)
    for name in ("add_image", "choose_image", "add_document", "choose_document"):
        GroupCollectionPermission.objects.create(
            group=group,
            collection=Collection.get_first_root_node(),
            permission=Permission.objects.get(codename=name, content_type__app_label__startswith="wagtail"),
        )
    begin_translation(source=page, locale=factories.locale("en"), by=factories.superuser())
    others, own = make(), make(uploaded_by_user=translator)
    browser, field = Client(raise_request_exception=False), "image" if picture else "document"
    browser.force_login(translator)
    for wrong in ({"value": others.pk}, {"value": "9" * 40}, {"value": "nonsense"}, {"value": ""}, {}):
        assert put(browser, wrong, field) == 400
    assert not SegmentOverride.objects.exists()
    assert put(browser, {"value": own.pk}, field) == 201
