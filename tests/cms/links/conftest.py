"""What these tests have in common."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.cms.links.other_sites import OtherSite, other_site


@pytest.fixture
def site(settings: Any) -> Iterator[OtherSite]:
    settings.LINKS_MAY_REACH_THIS_MACHINE = True
    with other_site() as found:
        yield found
