"""The interface speaks Dutch, everywhere."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[2] / "locale"


@pytest.mark.parametrize(
    "path", sorted(LOCALE.glob("*/LC_MESSAGES/django.po")), ids=lambda path: path.parts[-3]
)
def test_every_sentence_is_translated(path: Path) -> None:
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    assert messages
    assert [message.id for message in messages if message.fuzzy] == []
    assert [message.id for message in messages if not all([message.string, *message.string])] == []
