"""What the tests of proposals share."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """What is said is compared with the words of the code."""
    with translation.override("en"):
        yield
