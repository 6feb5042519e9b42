"""Whoever manages the whole site opens the tree of pages from its root."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests import factories

pytestmark = pytest.mark.django_db


def test_the_tree_of_pages_opens_at_its_root(client: Client) -> None:
    index = factories.article_index()
    client.force_login(factories.superuser())
    root = Page.objects.get(depth=1)
    for address in (
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_explore", args=[root.pk]),
    ):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert index.title in answer.content.decode()
