"""The gate: no publication without an approval of exactly this text."""

import pytest

from tests import factories
from workflows.errors import NotApproved

pytestmark = pytest.mark.django_db


def test_a_revision_without_approval_is_refused() -> None:
    page = factories.article()
    with pytest.raises(NotApproved):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_an_approved_revision_is_published() -> None:
    page = factories.article()
    factories.publish_approved(page)
    assert page.live
