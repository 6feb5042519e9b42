"""What the tests of proposals share."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from cms.content.models import ArticlePage
from tests import factories


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """What is said is compared with the words of the code."""
    with translation.override("en"):
        yield


@pytest.fixture
def page() -> ArticlePage:
    """A national article that is public."""
    made = factories.article(summary="Wat de school moet doen.")
    factories.publish_approved(made)
    return made
