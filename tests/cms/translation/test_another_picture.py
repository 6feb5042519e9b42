"""A translation shows another picture or file only when who translates may use it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
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
    factories.article_index("en")
    translator = factories.with_role(pages=("add", "change"))
    begin_translation(source=page, locale=factories.locale("en"), by=factories.superuser())
    others = make()
    browser, field = Client(raise_request_exception=False), "image" if picture else "document"
    browser.force_login(translator)
    for wrong in ({"value": others.pk}, {"value": "9" * 40}, {"value": "nonsense"}, {"value": ""}, {}):
        assert put(browser, wrong, field) == 400
    assert not SegmentOverride.objects.exists()
    browser.force_login(factories.superuser())
    assert put(browser, {"value": others.pk}, field) == 201
