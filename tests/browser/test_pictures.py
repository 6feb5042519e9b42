"""Pictures are really there: on the page of a reader, in the editor's preview, in the evidence."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.workflows.panel.urls import at

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    # Wagtail leaves the file of a new rendition for Python to close
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
DRAWN = "[...document.images].map(image => image.complete && image.naturalWidth > 0)"


def test_every_screen_shows_the_picture(phone: Any, live_server: Any, settings: Any) -> None:
    settings.PUBLIC_URL = live_server.url
    image = factories.picture(credit="Foto: Ali")
    body = [*factories.body(), factories.picture_block(image, caption="Het plein")]
    reading = factories.take_part(factories.reader(body=body))
    approval = factories.publish_approved(page := factories.article(body=body))
    this = phone()
    this.open(at("read", reading))
    this.page.locator("img").first.scroll_into_view_if_needed()
    this.page.wait_for_function("document.images[0].complete")
    assert this.page.evaluate(DRAWN) == [True]
    assert "Foto: Ali" in this.page.inner_text("figcaption")

    client = Client()
    client.force_login(factories.superuser())
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    this.page.context.add_cookies([cookie])
    for url, selector in [
        (reverse("validation:approval", args=[approval.pk]), "[data-text] img"),
        (reverse("wagtailadmin_pages:view_draft", args=[page.pk]), "main img"),
        (reverse("wagtailimages:index"), "main img"),
    ]:
        this.page.goto(live_server.url + url)
        shown = this.page.locator(selector).first
        shown.scroll_into_view_if_needed()
        assert shown.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"), url
